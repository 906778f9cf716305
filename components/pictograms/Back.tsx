import { Pictogram, type PictogramProps } from './Pictogram'

/** Back. */
export function Back(props: PictogramProps) {
  return (
    <Pictogram {...props}>
      <path d="M54 32H12M28 16 12 32l16 16" />
    </Pictogram>
  )
}
