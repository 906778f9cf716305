import { Pictogram, tone, type PictogramProps } from './Pictogram'

/** A small picture that goes from one corner of a screen to another. */
export function MoveCorner(props: PictogramProps) {
  return (
    <Pictogram {...props}>
      <rect x="4" y="10" width="56" height="44" rx="6" />
      <rect x="38" y="34" width="16" height="14" rx="3" fill={tone} />
      <path strokeDasharray="3 6" d="M12 34h14v14H12Z" />
      <path d="M46 25H20M27 18l-8 7 8 7" />
    </Pictogram>
  )
}
