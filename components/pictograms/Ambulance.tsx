import { Pictogram, tone, type PictogramProps } from './Pictogram'

/** An ambulance. */
export function Ambulance(props: PictogramProps) {
  return (
    <Pictogram {...props}>
      <path fill={tone} d="M4 16h34v30H4ZM38 26h12l10 10v10H38Z" />
      <path d="M21 23v14M14 30h14" />
      <circle cx="18" cy="48" r="6" fill="var(--color-surface)" />
      <circle cx="46" cy="48" r="6" fill="var(--color-surface)" />
    </Pictogram>
  )
}
