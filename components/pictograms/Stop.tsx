import { Pictogram, tone, type PictogramProps } from './Pictogram'

/** A square in a ring: stop. */
export function Stop(props: PictogramProps) {
  return (
    <Pictogram {...props}>
      <circle cx="32" cy="32" r="26" fill={tone} />
      <rect x="23" y="23" width="18" height="18" rx="2" fill="currentColor" />
    </Pictogram>
  )
}
