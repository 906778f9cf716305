import { Pictogram, tone, type PictogramProps } from './Pictogram'

/** A picture with hills and the sun: a photo. */
export function Photo(props: PictogramProps) {
  return (
    <Pictogram {...props}>
      <rect x="6" y="10" width="52" height="44" rx="6" fill={tone} />
      <path d="m8 46 14-14 11 11 8-8 15 13" />
      <circle cx="43" cy="23" r="4" fill="currentColor" />
    </Pictogram>
  )
}
