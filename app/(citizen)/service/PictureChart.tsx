import { getTranslations } from 'next-intl/server'

import { getFormat } from '@/lib/i18n/get-format'
import type { SpanLevel } from '@/lib/service/answers'
import { hoursAround, placeOf } from '@/lib/service/clock'

import { Chart } from './Chart'

/** Share of the time in which signing could be read, span by span. */
export async function PictureChart({ day, share, spans }: { day: string; share: number; spans: SpanLevel[] }) {
  const t = await getTranslations('service.charts')
  const format = await getFormat()
  return (
    <Chart
      id="picture-chart"
      title={t('pictures')}
      says={`${t('picturesSays', { day, share: format.percent(share) })} ${t('inTable')}`}
      hours={hoursAround(spans)}
      highest={100}
      write={(value) => format.percent(value / 100)}
      legend={[{ fill: 'fill-ok', name: t('readable') }]}
    >
      {({ x, y }) =>
        spans.map((span) => {
          if (span.readable_share === null) return null
          const { from, to } = placeOf(span)
          const high = y(100 * span.readable_share)
          return (
            <rect
              key={from}
              x={x(from) + 1}
              width={Math.max(x(to) - x(from) - 2, 1)}
              y={high}
              height={y(0) - high}
              className="fill-ok"
            />
          )
        })
      }
    </Chart>
  )
}
