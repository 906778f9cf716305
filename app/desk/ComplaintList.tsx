import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'

import { ComplaintNumber } from '@/components/ui/ComplaintNumber'
import type { ComplaintRow } from '@/lib/desk/answers'
import { bilingual } from '@/lib/i18n/bilingual'
import { useFormat } from '@/lib/i18n/use-format'

import { StateTag } from './StateTag'

/** Complaints as rows of the register: number, state, kind, place, day. */
export function ComplaintList({ rows }: { rows: ComplaintRow[] }) {
  const locale = useLocale()
  const format = useFormat()
  const t = useTranslations('desk')
  return (
    <ul className="grid">
      {rows.map((row) => (
        <li key={row.id} className="border-t border-line first:border-t-0">
          <Link
            href={`/desk/complaint/${row.number}`}
            prefetch={false}
            className="grid min-h-target gap-x-3 gap-y-0.5 rounded-control px-1 py-2 hover:bg-brand-soft"
          >
            <span className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
              <ComplaintNumber number={row.number} />
              <StateTag state={row.state} closedAs={row.closedAs} dueAt={row.dueAt} />
            </span>
            <span className="text-sm text-ink-muted">
              {[
                bilingual(row, 'category', locale) ?? t('noCategory'),
                bilingual(row, 'place', locale),
                format.date(row.createdAt),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
            <span className="line-clamp-2 text-sm">{row.text}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
