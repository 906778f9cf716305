import { getTranslations } from 'next-intl/server'

import type { DayLevel, SpanLevel } from '@/lib/service/answers'
import { hoursAround, placeOf } from '@/lib/service/clock'

import { Chart } from './Chart'

/** From the ground up, each lighter than the one below it: the order tells them apart, not the colour alone. */
const layers = [
  { key: 'in_10', fill: 'fill-brand' },
  { key: 'in_120', fill: 'fill-brand/60' },
  { key: 'later', fill: 'fill-wait/60' },
  { key: 'unanswered', fill: 'fill-accent' },
] as const

/** Calls a quarter of an hour, by how soon somebody answered. */
export async function CallsChart({ day, total, spans }: { day: string; total: DayLevel; spans: SpanLevel[] }) {
  const t = await getTranslations('service.charts')
  const bars = spans.map((span) => {
    const place = placeOf(span)
    const quarters = (place.to - place.from) / 15
    const parts = {
      in_10: span.in_10,
      in_120: span.in_120 - span.in_10,
      later: span.answered - span.in_120,
      unanswered: span.told - span.answered,
    }
    return { ...place, parts, quarters, high: span.told / quarters }
  })
  return (
    <Chart
      id="calls-chart"
      title={t('calls')}
      says={`${t('callsSays', { day, calls: total.told, in_10: total.in_10, in_120: total.in_120, abandoned: total.abandoned })} ${t('inTable')}`}
      hours={hoursAround(spans)}
      highest={Math.max(...bars.map(({ high }) => high))}
      legend={layers.map(({ key, fill }) => ({ fill, name: t(key) }))}
    >
      {({ x, y }) =>
        bars.map(({ from, to, parts, quarters }) => {
          let ground = 0
          return layers.map(({ key, fill }) => {
            const base = ground
            ground += parts[key] / quarters
            return (
              <rect
                key={`${from} ${key}`}
                x={x(from) + 1}
                width={Math.max(x(to) - x(from) - 2, 1)}
                y={y(ground)}
                height={Math.max(y(base) - y(ground), 0)}
                className={fill}
              />
            )
          })
        })
      }
    </Chart>
  )
}
