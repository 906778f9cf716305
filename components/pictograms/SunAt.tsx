import { useId } from 'react'

import { Pictogram, tone, type PictogramProps } from './Pictogram'

const rays = [0, 45, 90, 135, 180, 225, 270, 315]

/** Where the sun stands at an hour of the day: it rises at six on the left, is highest at noon, and goes down at six on the right. */
export function SunAt({ hour, ...props }: PictogramProps & { hour: number }) {
  const sky = useId()
  const angle = (Math.PI * (hour - 6)) / 12
  const [x, y] = [32 - 19 * Math.cos(angle), 48 - 30 * Math.sin(angle)]
  return (
    <Pictogram {...props}>
      <clipPath id={sky}>
        <rect width="64" height="46" />
      </clipPath>
      <g clipPath={`url(#${sky})`}>
        <circle cx={x} cy={y} r="8" fill={tone} />
        {rays.map((turn) => (
          <path key={turn} d="M0-13v-3" strokeWidth="3.5" transform={`translate(${x} ${y}) rotate(${turn})`} />
        ))}
      </g>
      <path d="M4 48h56M18 57h28" />
    </Pictogram>
  )
}
