import { getLocale, getTranslations } from 'next-intl/server'
import Link from 'next/link'

import { StateTag } from '@/components/complaint/StateTag'
import { ComplaintNumber } from '@/components/ui/ComplaintNumber'
import { Cell, HeaderCell, Table } from '@/components/ui/Table'
import { bilingual } from '@/lib/i18n/bilingual'
import { getFormat } from '@/lib/i18n/get-format'
import type { ComplaintRow } from '@/lib/insights/answers'

import { Reasons } from '../Reasons'

export async function ComplaintRows({ rows, caption }: { rows: ComplaintRow[]; caption: string }) {
  const t = await getTranslations('collector.rows')
  const format = await getFormat()
  const locale = await getLocale()
  const day = (at: string) => (
    <time dateTime={at} className="whitespace-nowrap">
      {format.date(at)}
    </time>
  )
  return (
    <Table caption={caption} captionHidden>
      <thead>
        <tr>
          <HeaderCell>{t('number')}</HeaderCell>
          <HeaderCell>{t('matter')}</HeaderCell>
          <HeaderCell>{t('desk')}</HeaderCell>
          <HeaderCell>{t('state')}</HeaderCell>
          <HeaderCell>{t('due')}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} className="relative hover:bg-brand-soft/40">
            <HeaderCell scope="row" className="font-normal">
              <Link
                href={`/collector/complaints/${row.number}`}
                prefetch={false}
                className="text-brand after:absolute after:inset-0 hover:underline"
              >
                <ComplaintNumber number={row.number} />
              </Link>
              <span className="block text-sm text-ink-muted">{day(row.created_at)}</span>
            </HeaderCell>
            <Cell className="max-w-md min-w-64">
              <span className="font-semibold">{bilingual(row, 'category', locale) ?? t('noCategory')}</span>
              <span className="text-ink-muted"> · {bilingual(row, 'place', locale) ?? t('noPlace')}</span>
              <span className="line-clamp-2 text-sm text-ink-muted print:line-clamp-none">{row.excerpt}</span>
            </Cell>
            <Cell className="min-w-40">
              {bilingual(row, 'desk', locale) ?? bilingual(row, 'department', locale) ?? t('noDesk')}
              <span className="block text-sm text-ink-muted">{bilingual(row, 'officer', locale)}</span>
            </Cell>
            <Cell label="" className="min-w-40 self-start!">
              <StateTag state={row.state} closedAs={row.closed_as} />
            </Cell>
            <Cell label={t('due')} className="min-w-40">
              <span className="mb-1 block">{day(row.promise_due_at)}</span>
              <Reasons complaint={row} />
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
