import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'

import { EmptyState } from '@/components/ui/EmptyState'
import { requireStaff } from '@/lib/auth/staff'
import { bilingual } from '@/lib/i18n/bilingual'
import { getFormat } from '@/lib/i18n/get-format'
import { listComplaints, listFilterChoices } from '@/lib/insights/insights'
import { filtersSchema } from '@/lib/insights/schema'

import { FiltersForm } from '../complaints/FiltersForm'
import { PrintButton } from './PrintButton'
import { TlTable } from './TlTable'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('collector.nav'))('tl') }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** The time-limit list of the weekly meeting, a department after another, for A4. */
export default async function TlPage({ searchParams }: Props) {
  const { db } = await requireStaff('collector')
  const t = await getTranslations('collector.tlList')
  const lists = await getTranslations('collector.filters.lists')
  const format = await getFormat()
  const locale = await getLocale()
  const filters = filtersSchema.parse({ list: 'overdue', ...(await searchParams) })
  const [{ rows, next }, choices] = await Promise.all([
    listComplaints(db, filters, { onPaper: true }),
    listFilterChoices(db),
  ])

  const groups = Map.groupBy(rows, (row) => bilingual(row, 'department', locale) ?? t('noDepartment'))
  let counted = 1
  return (
    <div className="mx-auto grid grid-cols-1 w-full max-w-7xl gap-4">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div>
          <p className="hidden font-semibold print:block">{t('office')}</p>
          <h1>{t('title')}</h1>
          <p className="text-ink-muted">
            {lists(filters.list)} · {format.date(new Date())} · {t('count', { count: rows.length })}
          </p>
        </div>
        <PrintButton>{t('print')}</PrintButton>
      </div>
      <FiltersForm choices={choices} filters={filters} action="/collector/tl" />
      {next && <p className="font-semibold text-wait">{t('cut', { count: rows.length })}</p>}
      {rows.length === 0 && <EmptyState title={t('emptyTitle')}>{t('empty')}</EmptyState>}
      {[...groups].map(([title, group]) => {
        const first = counted
        counted += group.length
        return <TlTable key={title} title={title} rows={group} first={first} />
      })}
    </div>
  )
}
