import { clsx } from 'clsx'
import type { ReactNode } from 'react'

import { axisOf } from '@/lib/service/clock'

type Area = { fill: string; name: string; isLine?: boolean }

type Props = {
  id: string
  title: string
  /** What the picture shows, for who does not see it; every figure of it stands in the table of the page. */
  says: string
  hours: { from: number; to: number }
  highest: number
  /** Writes a number of the axis. */
  write?: (value: number) => string
  legend: Area[]
  /** Shapes in minutes of the day across, and values up. */
  children: (scale: { x: (minute: number) => number; y: (value: number) => number }) => ReactNode
}

const width = 1000
const height = 300

/** A picture of a day on the server: SVG for the shapes, HTML for the words, so that they stay readable on a phone and on paper. */
export function Chart({ id, title, says, hours, highest, write = String, legend, children }: Props) {
  const { top, ticks } = axisOf(highest)
  const length = hours.to - hours.from
  const x = (minute: number) => ((minute / 60 - hours.from) / length) * width
  const y = (value: number) => height - (Math.min(value, top) / top) * height
  const every = length > 12 ? 4 : length > 6 ? 2 : 1
  const named = Array.from({ length: length + 1 }, (_, index) => hours.from + index).filter(
    (hour) => (hour - hours.from) % every === 0,
  )
  return (
    <figure aria-labelledby={id} className="grid gap-2 break-inside-avoid">
      <figcaption id={id} className="font-semibold">
        {title}
      </figcaption>
      <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2 text-sm text-ink-muted tabular-nums">
        <div aria-hidden className="relative h-40 min-w-8">
          {ticks.map((tick) => (
            <span
              key={tick}
              className="absolute right-0 -translate-y-1/2 leading-none"
              style={{ top: `${(100 * y(tick)) / height}%` }}
            >
              {write(tick)}
            </span>
          ))}
        </div>
        <svg
          role="img"
          aria-label={says}
          viewBox={`0 0 ${width} ${height}`}
          preserveAspectRatio="none"
          className="block h-40 w-full overflow-visible forced-color-adjust-none print:[print-color-adjust:exact]"
        >
          {ticks.map((tick) => (
            <line
              key={tick}
              x1={0}
              x2={width}
              y1={y(tick)}
              y2={y(tick)}
              className={tick === 0 ? 'stroke-line-strong' : 'stroke-line'}
              vectorEffect="non-scaling-stroke"
            />
          ))}
          {children({ x, y })}
        </svg>
        <div aria-hidden className="relative col-start-2 mt-1 h-6">
          {named.map((hour) => (
            <span
              key={hour}
              className={clsx(
                'absolute',
                hour === hours.from ? '' : hour === hours.to ? '-translate-x-full' : '-translate-x-1/2',
              )}
              style={{ left: `${(100 * (hour - hours.from)) / length}%` }}
            >
              {hour}
              <span className="max-sm:hidden">:00</span>
            </span>
          ))}
        </div>
      </div>
      <ul aria-hidden className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
        {legend.map(({ name, fill, isLine = false }) => (
          <li key={name} className="flex items-center gap-1.5">
            <svg viewBox="0 0 16 16" className="size-4 forced-color-adjust-none print:[print-color-adjust:exact]">
              {isLine ? (
                <path d="M0 8h16" className={fill} strokeWidth="2.5" strokeDasharray="5 3" />
              ) : (
                <rect width="16" height="16" rx="2" className={fill} />
              )}
            </svg>
            {name}
          </li>
        ))}
      </ul>
    </figure>
  )
}
