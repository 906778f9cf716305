import { Pictogram, tone, type PictogramProps } from './Pictogram'

/** A face with a straight mouth: partly. */
export function FaceNeutral(props: PictogramProps) {
  return (
    <Pictogram {...props}>
      <circle cx="32" cy="32" r="26" fill={tone} />
      <path d="M21 42h22" />
      <path d="M23 24v2M41 24v2" strokeWidth="6" />
    </Pictogram>
  )
}
