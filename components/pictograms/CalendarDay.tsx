import { Pictogram, tone, type PictogramProps } from './Pictogram'

/** A leaf of a calendar with the day of the month on it. */
export function CalendarDay({ day, ...props }: PictogramProps & { day: number }) {
  return (
    <Pictogram {...props}>
      <rect x="8" y="12" width="48" height="44" rx="6" fill={tone} />
      <path d="M8 24h48M22 6v10M42 6v10" />
      <text
        x="32"
        y="50"
        textAnchor="middle"
        fontSize="24"
        fontWeight="700"
        fill="currentColor"
        stroke="none"
        className="tabular-nums"
      >
        {day}
      </text>
    </Pictogram>
  )
}
