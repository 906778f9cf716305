import { Pictogram, tone, type PictogramProps } from './Pictogram'

/** A snail: slower, please. */
export function Slower(props: PictogramProps) {
  return (
    <Pictogram {...props}>
      <path fill={tone} d="M14 46a15 15 0 1 1 26-10v10Z" />
      <path d="M20 38a6 6 0 1 1 7 6M6 50h42c6 0 9-4 9-10V28M57 28l-5-8M57 28l3-9" />
    </Pictogram>
  )
}
