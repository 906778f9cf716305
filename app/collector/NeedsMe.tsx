import { getLocale, getTranslations } from 'next-intl/server'
import Link from 'next/link'

import { ComplaintNumber } from '@/components/ui/ComplaintNumber'
import { EmptyState } from '@/components/ui/EmptyState'
import { TextLink } from '@/components/ui/TextLink'
import { bilingual } from '@/lib/i18n/bilingual'
import type { ComplaintRow } from '@/lib/insights/answers'
import { listHref } from '@/lib/insights/schema'

import { Reasons } from './Reasons'

type Props = { needs: { total: number | null; rows: ComplaintRow[] }; overdue: { rows: ComplaintRow[] } }

/** The Collector's own list: his level, the third transfer, reopened twice; then what waits longest past its promise. */
export async function NeedsMe({ needs, overdue }: Props) {
  const t = await getTranslations('collector.needs')
  const known = new Set(needs.rows.map((row) => row.id))
  const rows = [...needs.rows, ...overdue.rows.filter((row) => !known.has(row.id))].slice(0, 8)
  return (
    <section aria-labelledby="needs" className="grid grid-cols-1 content-start gap-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="needs">{t('title')}</h2>
        {rows.length > 0 && (
          <TextLink href={listHref({ list: 'needs' })}>{t('all', { count: needs.total ?? 0 })}</TextLink>
        )}
      </div>
      {rows.length === 0 ? (
        <EmptyState title={t('emptyTitle')}>{t('empty')}</EmptyState>
      ) : (
        <ul className="card grid rounded-card border border-line bg-surface">
          {rows.map((row) => (
            <NeedsRow key={row.id} row={row} />
          ))}
        </ul>
      )}
    </section>
  )
}

async function NeedsRow({ row }: { row: ComplaintRow }) {
  const locale = await getLocale()
  const t = await getTranslations('collector.needs')
  const subject = bilingual(row, 'category', locale) ?? t('noCategory')
  const place = bilingual(row, 'place', locale)
  const desk = bilingual(row, 'desk', locale) ?? t('noDesk')
  const officer = bilingual(row, 'officer', locale)
  return (
    <li className="relative grid gap-1 border-t border-line px-4 py-2.5 first:border-t-0 hover:bg-brand-soft/40">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <Link
          href={`/collector/complaints/${row.number}`}
          prefetch={false}
          className="text-brand after:absolute after:inset-0 hover:underline"
        >
          <ComplaintNumber number={row.number} />
        </Link>
        <Reasons complaint={row} />
      </div>
      <p>
        <span className="font-semibold">{subject}</span>
        {place && <span className="text-ink-muted"> · {place}</span>}
      </p>
      <p className="text-sm text-ink-muted">
        {desk}
        {officer && ` · ${officer}`}
      </p>
    </li>
  )
}
