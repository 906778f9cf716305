import { Pictogram, tone, type PictogramProps } from './Pictogram'

/** A card with a number on it: keep it. */
export function NumberCard(props: PictogramProps) {
  return (
    <Pictogram {...props}>
      <rect x="5" y="13" width="54" height="38" rx="6" fill={tone} />
      <path d="M15 40h20M43 40h6" />
      <path d="m20 22-2 10M28 22l-2 10M16 25h14M15 29h14" strokeWidth="2.5" />
      <path d="M40 27h9" />
    </Pictogram>
  )
}
