import { Pictogram, tone, type PictogramProps } from './Pictogram'

/** A fire. */
export function Flame(props: PictogramProps) {
  return (
    <Pictogram {...props}>
      <path fill={tone} d="M32 6c2 10 18 16 18 32a18 18 0 0 1-36 0c0-9 6-12 8-20 4 3 5 7 5 10 4-5 6-13 5-22Z" />
      <path d="M32 56a9 9 0 0 1-9-9c0-6 6-8 9-14 3 6 9 8 9 14a9 9 0 0 1-9 9Z" />
    </Pictogram>
  )
}
