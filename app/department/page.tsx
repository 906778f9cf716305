import { getTranslations } from 'next-intl/server'
import Link from 'next/link'

import { buttonClass } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { requireStaff } from '@/lib/auth/staff'
import { countComplaints, listComplaints } from '@/lib/department/department'
import { type Filter, filters } from '@/lib/department/schema'

import { Row } from './Row'

type Props = { searchParams: Promise<{ show?: string; page?: string }> }

/** What stands at the officer's desk, most pressing first. */
export default async function DepartmentPage({ searchParams }: Props) {
  const { db } = await requireStaff('officer', 'supervisor', 'collector')
  const query = await searchParams
  const show = filters.find((one) => one === query.show) ?? 'open'
  const page = /^\d{1,4}$/.test(query.page ?? '') ? Number(query.page) : 0
  const [{ rows, more }, counts, t] = await Promise.all([
    listComplaints(db, show, page),
    countComplaints(db),
    getTranslations('department'),
  ])
  const link = (to: number) => `/department?show=${show}&page=${to}`
  return (
    <div className="mx-auto grid w-full max-w-5xl gap-4">
      <h1>{t('title')}</h1>
      <Filters show={show} counts={counts} />
      {rows.length === 0 ? (
        <EmptyState title={t(`empty.${show}`)} />
      ) : (
        <ul className="grid gap-2">
          {rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </ul>
      )}
      <nav className="flex gap-3">
        {page > 0 && (
          <Link className={buttonClass({ variant: 'secondary' })} href={link(page - 1)}>
            {t('newer')}
          </Link>
        )}
        {more && (
          <Link className={buttonClass({ variant: 'secondary' })} href={link(page + 1)}>
            {t('older')}
          </Link>
        )}
      </nav>
    </div>
  )
}

async function Filters({ show, counts }: { show: Filter; counts: Partial<Record<Filter, number>> }) {
  const t = await getTranslations('department')
  return (
    <nav aria-label={t('filters')}>
      <ul className="flex flex-wrap gap-2">
        {filters.map((filter) => (
          <li key={filter}>
            <Link
              href={`/department?show=${filter}`}
              className={buttonClass({ variant: filter === show ? 'primary' : 'secondary' })}
              {...(filter === show && { 'aria-current': 'page' as const })}
            >
              {t(`filter.${filter}`)}
              {counts[filter] !== undefined && <span className="tabular-nums">({counts[filter]})</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
