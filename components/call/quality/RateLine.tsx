import { readableFps } from '@/lib/calls/picture/grade'

const width = 120
const height = 24
const mostFps = 30
/** Reports of two minutes. */
const count = 24

/** Pictures a second of the last two minutes, the newest at the right; the dashed line is what signing needs. Its figures stand beside it. */
export function RateLine({ rates }: { rates: number[] }) {
  const y = (fps: number) => height - 1 - (Math.min(fps, mostFps) / mostFps) * (height - 2)
  const points = rates.slice(-count).map((fps, index, all) => {
    const x = width - (all.length - 1 - index) * (width / (count - 1))
    return `${x.toFixed(1)},${y(fps).toFixed(1)}`
  })
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      aria-hidden
      className="block h-6 w-full overflow-visible"
    >
      <path
        d={`M0 ${y(readableFps)}H${width}`}
        className="stroke-line-strong"
        strokeDasharray="3 3"
        vectorEffect="non-scaling-stroke"
      />
      <polyline
        points={points.join(' ')}
        fill="none"
        className="stroke-brand"
        strokeWidth="2"
        strokeLinejoin="round"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  )
}
