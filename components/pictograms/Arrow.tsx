import { Pictogram, type PictogramProps } from './Pictogram'

/** Onward. */
export function Arrow(props: PictogramProps) {
  return (
    <Pictogram {...props}>
      <path d="M10 32h42M36 16l16 16-16 16" />
    </Pictogram>
  )
}
