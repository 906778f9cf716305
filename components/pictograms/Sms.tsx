import { Pictogram, tone, type PictogramProps } from './Pictogram'

/** A written message that is sent. */
export function Sms(props: PictogramProps) {
  return (
    <Pictogram {...props}>
      <path fill={tone} d="M8 12h48v32H30L18 56V44H8Z" />
      <path d="M20 28h.1M32 28h.1M44 28h.1" strokeWidth="6" />
    </Pictogram>
  )
}
