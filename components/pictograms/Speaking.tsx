import { Pictogram, type PictogramProps } from './Pictogram'

/** A dot: somebody speaks. */
export function Speaking(props: PictogramProps) {
  return (
    <Pictogram {...props}>
      <circle cx="32" cy="32" r="22" fill="currentColor" />
    </Pictogram>
  )
}
