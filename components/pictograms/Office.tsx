import { Pictogram, tone, type PictogramProps } from './Pictogram'

/** A public building with a flag: the office that works on it. */
export function Office(props: PictogramProps) {
  return (
    <Pictogram {...props}>
      <path fill={tone} d="M10 56V34l22-13 22 13v22Z" />
      <path d="M5 56h54M32 21V6l12 4-12 4M27 56V44a5 5 0 0 1 10 0v12M18 42v4M46 42v4" />
    </Pictogram>
  )
}
