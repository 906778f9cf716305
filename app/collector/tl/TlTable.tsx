import { getFormatter, getLocale, getTranslations } from 'next-intl/server'

import { ComplaintNumber } from '@/components/ui/ComplaintNumber'
import { bilingual } from '@/lib/i18n/bilingual'
import type { ComplaintRow } from '@/lib/insights/answers'

const dayMs = 86_400_000
const cell = 'border border-line-strong px-2 py-1.5 align-top'

/** One department's part of the meeting's list, with room to write the direction by hand. */
export async function TlTable({ rows, title, first }: { rows: ComplaintRow[]; title: string; first: number }) {
  const t = await getTranslations('collector.tlList')
  const format = await getFormatter()
  const locale = await getLocale()
  const day = (at: string) => format.dateTime(new Date(at), { day: '2-digit', month: '2-digit', year: 'numeric' })
  const columns = ['serial', 'number', 'matter', 'officer', 'due', 'late', 'remarks'] as const
  return (
    <div className="grid gap-1">
      <h2 className="break-after-avoid">
        {title} <span className="font-normal text-ink-muted">({format.number(rows.length)})</span>
      </h2>
      <section
        aria-label={title}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reachable by keyboard
        tabIndex={0}
        className="overflow-x-auto print:overflow-visible"
      >
        <table className="w-full border-collapse bg-surface text-left">
          <thead className="print:table-header-group">
            <tr>
              {columns.map((column) => (
                <th
                  key={column}
                  scope="col"
                  className={`${cell} bg-paper text-sm font-semibold ${column === 'remarks' ? 'min-w-40 print:w-[26%]' : ''}`}
                >
                  {t(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => {
              const late = Math.floor((Date.now() - Date.parse(row.promise_due_at)) / dayMs)
              return (
                <tr key={row.id}>
                  <td className={`${cell} text-right tabular-nums`}>{first + index}</td>
                  <th scope="row" className={`${cell} font-normal`}>
                    <ComplaintNumber number={row.number} />
                    <span className="block text-sm">{day(row.created_at)}</span>
                  </th>
                  <td className={`${cell} min-w-56`}>
                    <span className="font-semibold">{bilingual(row, 'category', locale)}</span>
                    {row.place_hi && ` · ${bilingual(row, 'place', locale)}`}
                    <span className="line-clamp-3 text-sm">{row.excerpt}</span>
                  </td>
                  <td className={cell}>
                    {bilingual(row, 'desk', locale)}
                    <span className="block text-sm">
                      {bilingual(row, 'officer', locale)} (L{row.level})
                    </span>
                  </td>
                  <td className={`${cell} whitespace-nowrap tabular-nums`}>{day(row.promise_due_at)}</td>
                  <td className={`${cell} text-right tabular-nums ${row.is_overdue ? 'font-bold text-accent' : ''}`}>
                    {row.is_overdue ? t('days', { count: Math.max(1, late) }) : '—'}
                  </td>
                  <td className={cell}>&nbsp;</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </section>
    </div>
  )
}
