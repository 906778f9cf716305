import { Pictogram, tone, type PictogramProps } from './Pictogram'

/** A clock: it takes time. */
export function Clock(props: PictogramProps) {
  return (
    <Pictogram {...props}>
      <circle cx="32" cy="32" r="26" fill={tone} />
      <path d="M32 17v15l10 7" />
    </Pictogram>
  )
}
