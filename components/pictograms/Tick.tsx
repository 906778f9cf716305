import { Pictogram, tone, type PictogramProps } from './Pictogram'

/** Done. */
export function Tick(props: PictogramProps) {
  return (
    <Pictogram {...props}>
      <circle cx="32" cy="32" r="26" fill={tone} />
      <path d="m20 33 8.5 8.5L45 24" />
    </Pictogram>
  )
}
