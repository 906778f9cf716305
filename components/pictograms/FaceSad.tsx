import { Pictogram, tone, type PictogramProps } from './Pictogram'

/** A face with the mouth down: not solved. */
export function FaceSad(props: PictogramProps) {
  return (
    <Pictogram {...props}>
      <circle cx="32" cy="32" r="26" fill={tone} />
      <path d="M20 46a13.5 13.5 0 0 1 24 0" />
      <path d="M23 24v2M41 24v2" strokeWidth="6" />
    </Pictogram>
  )
}
