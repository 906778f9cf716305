import { Pictogram, tone, type PictogramProps } from './Pictogram'

/** A face that smiles: it is solved. */
export function FaceHappy(props: PictogramProps) {
  return (
    <Pictogram {...props}>
      <circle cx="32" cy="32" r="26" fill={tone} />
      <path d="M20 38a13.5 13.5 0 0 0 24 0" />
      <path d="M23 24v2M41 24v2" strokeWidth="6" />
    </Pictogram>
  )
}
