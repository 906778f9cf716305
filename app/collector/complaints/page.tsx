import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import { EmptyState } from '@/components/ui/EmptyState'
import { LinkButton } from '@/components/ui/LinkButton'
import { requireStaff } from '@/lib/auth/staff'
import { getFormat } from '@/lib/i18n/get-format'
import { listComplaints, listFilterChoices } from '@/lib/insights/insights'
import { filtersSchema, listHref } from '@/lib/insights/schema'

import { ComplaintRows } from './ComplaintRows'
import { FiltersForm } from './FiltersForm'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('collector.nav'))('complaints') }
}

/** More than this is "more than": counting a whole state's history is not what a page is for. */
const countedUpTo = 10_000

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ComplaintsPage({ searchParams }: Props) {
  const { db } = await requireStaff('collector')
  const t = await getTranslations('collector')
  const format = await getFormat()
  const filters = filtersSchema.parse(await searchParams)
  const [{ total, rows, next }, choices] = await Promise.all([listComplaints(db, filters), listFilterChoices(db)])
  const title = t(`filters.lists.${filters.list}`)

  return (
    <div className="mx-auto grid grid-cols-1 w-full max-w-7xl gap-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h1>
          {title}
          {total !== null && (
            <span className="ml-3 font-normal text-ink-muted tabular-nums">
              {total > countedUpTo ? t('rows.moreThan', { count: countedUpTo }) : format.number(total)}
            </span>
          )}
        </h1>
        <LinkButton
          variant="secondary"
          href={listHref({ ...filters, after: undefined }, '/collector/tl')}
          className="print:hidden"
        >
          {t('rows.paper')}
        </LinkButton>
      </div>
      <FiltersForm choices={choices} filters={filters} action="/collector/complaints" />
      {rows.length === 0 ? (
        <EmptyState title={t('rows.emptyTitle')}>{t('rows.empty')}</EmptyState>
      ) : (
        <ComplaintRows rows={rows} caption={title} />
      )}
      <nav aria-label={t('rows.pages')} className="flex gap-3 print:hidden">
        {filters.after && (
          <LinkButton variant="secondary" href={listHref({ ...filters, after: undefined })}>
            {t('rows.first')}
          </LinkButton>
        )}
        {next && (
          <LinkButton variant="secondary" href={listHref({ ...filters, after: next })}>
            {t('rows.next')}
          </LinkButton>
        )}
      </nav>
    </div>
  )
}
