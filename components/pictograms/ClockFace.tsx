import { Pictogram, tone, type PictogramProps } from './Pictogram'

/** A clock that shows a full hour, as the one on the wall does. */
export function ClockFace({ hour, ...props }: PictogramProps & { hour: number }) {
  return (
    <Pictogram {...props}>
      <circle cx="32" cy="32" r="26" fill={tone} />
      <path d="M32 14v18" />
      <path d="M32 32V20" strokeWidth="6" transform={`rotate(${(hour % 12) * 30} 32 32)`} />
    </Pictogram>
  )
}
