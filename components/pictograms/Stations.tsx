import { Pictogram, tone, type PictogramProps } from './Pictogram'

/** Stations on a line: how far it has come. */
export function Stations(props: PictogramProps) {
  return (
    <Pictogram {...props}>
      <path d="M16 20v24" />
      <path d="M16 51v9" strokeDasharray="1 7" />
      <circle cx="16" cy="12" r="6" fill="currentColor" />
      <circle cx="16" cy="32" r="6" fill="currentColor" />
      <circle cx="16" cy="51" r="6" fill={tone} />
      <path d="M32 12h24M32 32h18M32 51h12" />
    </Pictogram>
  )
}
