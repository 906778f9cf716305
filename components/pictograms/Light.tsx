import { Pictogram, tone, type PictogramProps } from './Pictogram'

/** A lamp that shines: more light, please. */
export function Light(props: PictogramProps) {
  return (
    <Pictogram {...props}>
      <circle cx="32" cy="32" r="12" fill={tone} />
      <path d="M32 5v5M32 54v5M5 32h5M54 32h5M13 13l3.5 3.5M47.5 47.5 51 51M51 13l-3.5 3.5M16.5 47.5 13 51" />
    </Pictogram>
  )
}
