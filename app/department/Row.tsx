import { getLocale, getTranslations } from 'next-intl/server'
import Link from 'next/link'

import { StateTag } from '@/components/complaint/StateTag'
import { ComplaintNumber } from '@/components/ui/ComplaintNumber'
import { isOverdue } from '@/lib/complaints/state'
import type { OfficersComplaint } from '@/lib/department/schema'
import { bilingual } from '@/lib/i18n/bilingual'
import { getFormat } from '@/lib/i18n/get-format'

/** One line of the register; the whole of it leads to the complaint. */
export async function Row({ row }: { row: OfficersComplaint }) {
  const t = await getTranslations('department')
  const locale = await getLocale()
  const format = await getFormat()
  const isLate = isOverdue(row.state, row.promise_due_at, new Date())
  const date = format.date(row.held_until ?? row.promise_due_at)
  const when = row.held_until ? t('heldUntil', { date }) : isLate ? t('overdue', { date }) : t('due', { date })
  return (
    <li className="card relative grid gap-x-6 gap-y-1 rounded-card border border-line bg-surface p-4 md:grid-cols-[14rem_1fr_auto]">
      <Link href={`/department/${row.number}`} className="w-fit after:absolute after:inset-0">
        <ComplaintNumber number={row.number} />
      </Link>
      <span className="min-w-0">
        <span className="block font-semibold">{row.categories && bilingual(row.categories, 'name', locale)}</span>
        <span className="line-clamp-2 text-ink-muted md:line-clamp-1">
          {[row.places && bilingual(row.places, 'name', locale), row.text].filter(Boolean).join(' · ')}
        </span>
      </span>
      <span className="flex flex-wrap items-center gap-2 md:justify-end">
        <StateTag state={row.state} closedAs={row.closed_as} isLate={isLate} />
        <span className={isLate ? 'text-sm font-semibold text-accent' : 'text-sm text-ink-muted'}>{when}</span>
      </span>
    </li>
  )
}
