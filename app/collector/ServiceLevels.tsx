import { getTranslations } from 'next-intl/server'

import { Cell, HeaderCell, Table } from '@/components/ui/Table'
import { getFormat } from '@/lib/i18n/get-format'
import type { Calls, ServiceLevel } from '@/lib/insights/answers'

const columns = ['asked', 'answered', 'in_time', 'given_up', 'median_wait_seconds'] as const

/** Today's service level in a sentence, the last four hours as columns of a quarter of an hour, and the same as a table. */
export async function ServiceLevels({ today, quarters }: { today: ServiceLevel; quarters: Calls['quarters'] }) {
  const t = await getTranslations('collector.levels')
  const format = await getFormat()
  const last = quarters.at(-1)
  const highest = Math.max(1, ...quarters.map((quarter) => quarter.asked))
  return (
    <div className="grid grid-cols-1 gap-2 border-t border-line pt-3">
      <h3 className="font-semibold">{t('title')}</h3>
      {today.asked === 0 ? (
        <p className="text-ink-muted">{t('none')}</p>
      ) : (
        <p>
          {t('today', {
            asked: today.asked,
            answered: today.answered,
            share: today.in_time / today.asked,
            wait: today.median_wait_seconds ?? 0,
          })}
        </p>
      )}
      <div aria-hidden className="flex h-12 items-end gap-0.5">
        {quarters.map((quarter) => (
          <span key={quarter.starts_at} className="flex h-full flex-1 flex-col justify-end rounded-t-sm bg-line/40">
            <span className="bg-accent" style={{ height: `${(100 * (quarter.asked - quarter.in_time)) / highest}%` }} />
            <span className="bg-ok" style={{ height: `${(100 * quarter.in_time) / highest}%` }} />
          </span>
        ))}
      </div>
      <p aria-hidden className="flex justify-between text-sm text-ink-muted tabular-nums">
        <span>{quarters[0] && format.time(quarters[0].starts_at)}</span>
        <span>{t('legend')}</span>
        <span>{last && format.time(last.starts_at)}</span>
      </p>
      <details className="print:hidden">
        <summary className="inline-flex min-h-target items-center rounded-control text-sm text-brand underline underline-offset-4">
          {t('asTable')}
        </summary>
        <Table phone="table" caption={t('caption')} captionHidden>
          <thead>
            <tr>
              <HeaderCell className="px-2">{t('quarter')}</HeaderCell>
              {columns.map((column) => (
                <HeaderCell key={column} className="px-2 text-right whitespace-normal">
                  {t(column)}
                </HeaderCell>
              ))}
            </tr>
          </thead>
          <tbody>
            {quarters.toReversed().map((quarter) => (
              <tr key={quarter.starts_at}>
                <HeaderCell scope="row" className="px-2 py-1 font-normal">
                  {format.time(quarter.starts_at)}
                </HeaderCell>
                {columns.map((column) => (
                  <Cell key={column} className="px-2 py-1 text-right tabular-nums">
                    {quarter[column] ?? '—'}
                  </Cell>
                ))}
              </tr>
            ))}
          </tbody>
        </Table>
      </details>
    </div>
  )
}
