import { clsx } from 'clsx'

const width = 300
const height = 44
const inset = 5

/** Thirty days as a line with today as a dot. The words of it are `label`; the figures stand in a table of the page. */
export function Sparkline({ values, label, tone }: { values: number[]; label: string; tone: string }) {
  const highest = Math.max(1, ...values)
  const step = (width - 2 * inset) / Math.max(1, values.length - 1)
  const points = values.map((value, index) => ({
    x: inset + index * step,
    y: height - inset - (value / highest) * (height - 2 * inset),
  }))
  const line = points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')
  const last = points.at(-1)
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      className={clsx('block h-11 w-full overflow-visible', tone)}
    >
      <polygon
        points={`${inset},${height - inset} ${line} ${width - inset},${height - inset}`}
        fill="currentColor"
        opacity="0.12"
      />
      <polyline
        points={line}
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinejoin="round"
        strokeLinecap="round"
        vectorEffect="non-scaling-stroke"
      />
      {/* A line of no length with a round end: a dot that stays round however wide the tile is. */}
      {last && (
        <path
          d={`M${last.x} ${last.y}h0`}
          stroke="currentColor"
          strokeWidth="9"
          strokeLinecap="round"
          vectorEffect="non-scaling-stroke"
        />
      )}
    </svg>
  )
}
