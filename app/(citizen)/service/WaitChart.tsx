import { getTranslations } from 'next-intl/server'

import type { DayLevel, SpanLevel } from '@/lib/service/answers'
import { hoursAround, minutesAndSeconds, placeOf } from '@/lib/service/clock'

import { Chart } from './Chart'

/** The portal's promise: FCC 47 CFR 64.604 asks 80 % within 120 s of video relay. */
const promisedSeconds = 120

/** The median wait as a bar, the longest as a thin one behind it, the promise as a line. */
export async function WaitChart({ day, total, spans }: { day: string; total: DayLevel; spans: SpanLevel[] }) {
  const t = await getTranslations('service.charts')
  const minutes = (seconds: number | null) => (seconds ?? 0) / 60
  const says = t('waitsSays', {
    day,
    median: minutesAndSeconds(total.median_wait_seconds ?? 0),
    longest: minutesAndSeconds(total.longest_wait_seconds ?? 0),
  })
  return (
    <Chart
      id="wait-chart"
      title={t('waits')}
      says={`${says} ${t('inTable')}`}
      hours={hoursAround(spans)}
      highest={Math.max(promisedSeconds / 60, ...spans.map((span) => minutes(span.longest_wait_seconds)))}
      legend={[
        { fill: 'fill-brand', name: t('median') },
        { fill: 'fill-line-strong/50', name: t('longest') },
        { fill: 'stroke-accent', name: t('promised'), isLine: true },
      ]}
    >
      {({ x, y }) => (
        <>
          {spans.map((span) => {
            const { from, to } = placeOf(span)
            const wide = Math.max(x(to) - x(from) - 2, 1)
            const longest = y(minutes(span.longest_wait_seconds))
            const median = y(minutes(span.median_wait_seconds))
            return (
              <g key={from}>
                <rect
                  x={x(from) + 1 + wide * 0.35}
                  width={wide * 0.3}
                  y={longest}
                  height={y(0) - longest}
                  className="fill-line-strong/50"
                />
                <rect x={x(from) + 1} width={wide} y={median} height={y(0) - median} className="fill-brand" />
              </g>
            )
          })}
          <path
            d={`M0 ${y(promisedSeconds / 60)}H1000`}
            className="stroke-accent"
            strokeWidth="2"
            strokeDasharray="6 4"
            vectorEffect="non-scaling-stroke"
          />
        </>
      )}
    </Chart>
  )
}
