import { getTranslations } from 'next-intl/server'

import { Cell, HeaderCell, Table } from '@/components/ui/Table'
import { getFormat } from '@/lib/i18n/get-format'
import type { Day } from '@/lib/insights/answers'

const columns = ['came_in', 'solved', 'unverified', 'overdue', 'not_satisfied'] as const

/** The figures behind the four lines, for who reads tables rather than curves. */
export async function DaysTable({ days }: { days: Day[] }) {
  const t = await getTranslations('collector.figures')
  const format = await getFormat()
  return (
    <details className="print:hidden">
      <summary className="inline-flex min-h-target items-center rounded-control text-sm text-brand underline underline-offset-4">
        {t('asTable')}
      </summary>
      <Table phone="table" caption={t('tableCaption')}>
        <thead>
          <tr>
            <HeaderCell className="px-2">{t('day')}</HeaderCell>
            {columns.map((column) => (
              <HeaderCell key={column} className="px-2 text-right whitespace-normal">
                {column === 'unverified' ? t('unverifiedColumn') : t(column)}
              </HeaderCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.toReversed().map((day) => (
            <tr key={day.day}>
              <HeaderCell scope="row" className="px-2 py-1.5 font-normal sm:whitespace-nowrap">
                <time dateTime={day.day}>{format.date(day.day)}</time>
              </HeaderCell>
              {columns.map((column) => (
                <Cell key={column} className="px-2 py-1.5 text-right tabular-nums">
                  {format.number(day[column])}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </details>
  )
}
