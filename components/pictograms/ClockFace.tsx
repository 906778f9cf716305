import { Pictogram, tone, type PictogramProps } from './Pictogram'

const quarters = [0, 90, 180, 270]

/** A clock that shows a full hour, as the one on the wall does: marks at its quarters, the short hand thick and the long one thin. */
export function ClockFace({ hour, ...props }: PictogramProps & { hour: number }) {
  return (
    <Pictogram {...props}>
      <circle cx="32" cy="32" r="27" fill={tone} />
      {quarters.map((turn) => (
        <path key={turn} d="M32 9v3" strokeWidth="3" transform={`rotate(${turn} 32 32)`} />
      ))}
      <path d="M32 15v17" strokeWidth="2.5" />
      <path d="M32 32V22" strokeWidth="7" transform={`rotate(${(hour % 12) * 30} 32 32)`} />
    </Pictogram>
  )
}
