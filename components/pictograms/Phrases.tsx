import { Pictogram, tone, type PictogramProps } from './Pictogram'

/** A card with a tick and one with a cross: what is said by a touch. */
export function Phrases(props: PictogramProps) {
  return (
    <Pictogram {...props}>
      <rect x="6" y="8" width="34" height="24" rx="5" fill={tone} />
      <path d="m15 20 6 6 11-12" />
      <rect x="24" y="34" width="34" height="24" rx="5" fill={tone} />
      <path d="m36 41 10 10M46 41 36 51" />
    </Pictogram>
  )
}
