import { Pictogram, tone, type PictogramProps } from './Pictogram'

/** A small picture that goes from one corner to another. */
export function MoveCorner(props: PictogramProps) {
  return (
    <Pictogram {...props}>
      <rect x="6" y="10" width="52" height="44" rx="6" />
      <rect x="36" y="34" width="22" height="20" rx="4" fill={tone} />
      <path d="M28 32 17 21M17 30v-9h9" />
    </Pictogram>
  )
}
