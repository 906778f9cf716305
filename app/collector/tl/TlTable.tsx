import { getLocale, getTranslations } from 'next-intl/server'
import Link from 'next/link'

import { ComplaintNumber } from '@/components/ui/ComplaintNumber'
import { bilingual } from '@/lib/i18n/bilingual'
import { getFormat } from '@/lib/i18n/get-format'
import type { ComplaintRow } from '@/lib/insights/answers'

const dayMs = 86_400_000
/** One width a column in every department's table, so that the paper reads as one list. */
const columns = [
  ['serial', 'w-[5%]'],
  ['number', 'w-[18%]'],
  ['matter', 'w-[25%]'],
  ['officer', 'w-[16%]'],
  ['due', 'w-[12%]'],
  ['late', 'w-[8%]'],
  ['remarks', 'w-[16%]'],
] as const
const cell = 'border border-line-strong px-2 py-1.5 align-top print:px-1 print:py-1'

/** One department's part of the meeting's list, with room to write the direction by hand. */
export async function TlTable({ rows, title, first }: { rows: ComplaintRow[]; title: string; first: number }) {
  const t = await getTranslations('collector.tlList')
  const format = await getFormat()
  const locale = await getLocale()
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
        <table className="phone-cards w-full table-fixed border-collapse bg-surface text-left sm:min-w-4xl print:min-w-0 print:text-[8.5pt] print:leading-snug">
          <thead className="print:table-header-group">
            <tr>
              {columns.map(([column, width]) => (
                <th key={column} scope="col" className={`${cell} ${width} bg-paper text-sm font-semibold`}>
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
                  <td className={`${cell} text-right tabular-nums max-sm:hidden! print:table-cell!`}>
                    {first + index}
                  </td>
                  <th scope="row" className={`${cell} font-normal`}>
                    <Link
                      href={`/collector/complaints/${row.number}`}
                      prefetch={false}
                      className="inline-flex items-center text-brand hover:underline max-sm:min-h-target print:text-ink"
                    >
                      <ComplaintNumber number={row.number} />
                    </Link>
                    <span className="block text-sm print:text-[8pt]">{format.date(row.created_at)}</span>
                  </th>
                  <td className={cell}>
                    <span className="font-semibold">{bilingual(row, 'category', locale) ?? t('noCategory')}</span>
                    {row.place_hi && ` · ${bilingual(row, 'place', locale)}`}
                    <span className="line-clamp-3 text-sm print:text-[8pt]">{row.excerpt}</span>
                  </td>
                  <td data-label={t('officer')} className={cell}>
                    {bilingual(row, 'desk', locale)}
                    <span className="block text-sm print:text-[8pt]">
                      {row.desk_hi ? `${bilingual(row, 'officer', locale) ?? ''} (L${row.level})` : '—'}
                    </span>
                  </td>
                  <td data-label={t('due')} className={`${cell} whitespace-nowrap tabular-nums`}>
                    {format.date(row.promise_due_at)}
                  </td>
                  <td
                    data-label={t('late')}
                    className={`${cell} text-right tabular-nums ${row.is_overdue ? 'font-bold text-accent' : ''}`}
                  >
                    {row.is_overdue ? t('days', { count: Math.max(1, late) }) : '—'}
                  </td>
                  <td className={`${cell} max-sm:hidden! print:table-cell!`}>&nbsp;</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </section>
    </div>
  )
}
