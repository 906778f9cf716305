import { Pictogram, tone, type PictogramProps } from './Pictogram'

/** A pin on a map: where it is. */
export function Place(props: PictogramProps) {
  return (
    <Pictogram {...props}>
      <path fill={tone} d="M32 58C19 44 12 34 12 25a20 20 0 0 1 40 0c0 9-7 19-20 33Z" />
      <circle cx="32" cy="25" r="7" fill="var(--color-surface)" />
    </Pictogram>
  )
}
