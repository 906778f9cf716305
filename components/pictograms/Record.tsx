import { Pictogram, tone, type PictogramProps } from './Pictogram'

/** A dot in a ring: recording. */
export function Record(props: PictogramProps) {
  return (
    <Pictogram {...props}>
      <circle cx="32" cy="32" r="26" fill={tone} />
      <circle cx="32" cy="32" r="11" fill="currentColor" />
    </Pictogram>
  )
}
