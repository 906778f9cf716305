import { Pictogram, tone, type PictogramProps } from './Pictogram'

/** A triangle in a ring: play. */
export function Play(props: PictogramProps) {
  return (
    <Pictogram {...props}>
      <circle cx="32" cy="32" r="26" fill={tone} />
      <path fill="currentColor" d="m27 22 15 10-15 10Z" />
    </Pictogram>
  )
}
