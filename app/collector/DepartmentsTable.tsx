import { clsx } from 'clsx'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { getLocale, getTranslations } from 'next-intl/server'
import Link from 'next/link'

import { Cell, HeaderCell, Table } from '@/components/ui/Table'
import { bilingual } from '@/lib/i18n/bilingual'
import { getFormat } from '@/lib/i18n/get-format'
import type { DepartmentRow } from '@/lib/insights/answers'
import { listHref, type ListName } from '@/lib/insights/schema'

import { Bar } from './Bar'
import { type DepartmentColumn, departmentColumns, type DepartmentOrder, sortDepartments } from './department-order'

/** Since when the columns of a period count: the same days as the rows that they open. */
/** A phone keeps what a Collector asks about first; the other columns are a turn of the phone away. */
const onWideScreens: readonly DepartmentColumn[] = ['came_in', 'solved', 'unverified', 'not_satisfied']
const wideOnly = (column: DepartmentColumn) => onWideScreens.includes(column) && 'max-sm:hidden print:table-cell'

type Props = { rows: DepartmentRow[]; order: DepartmentOrder; from: string; to: string }

const listOf: Record<Exclude<DepartmentColumn, 'within_promise'>, ListName> = {
  open: 'open',
  overdue: 'overdue',
  came_in: 'came_in',
  solved: 'solved',
  unverified: 'unverified',
  not_satisfied: 'not_satisfied',
}

export async function DepartmentsTable({ rows, order, from, to }: Props) {
  const t = await getTranslations('collector.departments')
  const locale = await getLocale()
  const format = await getFormat()
  const widest = Math.max(...rows.map((row) => row.open), 0)

  return (
    <section aria-labelledby="departments" className="grid grid-cols-1 gap-2">
      <h2 id="departments">{t('title')}</h2>
      <Table phone="table" caption={t('caption')} captionHidden>
        <thead>
          <tr>
            <SortHeader column="name" order={order} label={t('name')} />
            {departmentColumns.map((column) => (
              <SortHeader
                key={column}
                column={column}
                order={order}
                label={t(column)}
                className={clsx('text-right print:px-1 print:whitespace-normal', wideOnly(column))}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {sortDepartments(rows, order, locale).map((row) => {
            const department = row.department_id ?? 0
            const cell = (column: keyof typeof listOf) => {
              const now = column === 'open' || column === 'overdue'
              if (row[column] === 0) return <span className="text-ink-muted">0</span>
              return (
                <Link
                  prefetch={false}
                  href={listHref({ list: listOf[column], department, ...(!now && { from, to }) })}
                  className={`inline-flex min-h-6 min-w-6 items-center justify-end font-semibold max-sm:min-h-target max-sm:min-w-target underline decoration-1 underline-offset-4 ${column === 'overdue' ? 'text-accent' : 'text-brand'}`}
                >
                  {format.number(row[column])}
                </Link>
              )
            }
            return (
              <tr key={department} className="hover:bg-brand-soft/40">
                <HeaderCell scope="row" className="py-2 sm:min-w-44 print:min-w-0 print:px-1 print:py-0.5">
                  {bilingual(row, 'name', locale) ?? t('none')}
                </HeaderCell>
                <Cell className="py-2 text-right sm:min-w-32 print:min-w-0 print:px-1 print:py-0.5">
                  {cell('open')}
                  <Bar value={row.open} part={row.overdue} widest={widest} />
                </Cell>
                {(['overdue', 'came_in', 'solved', 'unverified', 'not_satisfied'] as const).map((column) => (
                  <Cell key={column} className={clsx('py-2 text-right print:px-1 print:py-0.5', wideOnly(column))}>
                    {cell(column)}
                  </Cell>
                ))}
                <Cell className="py-2 text-right sm:min-w-32 print:min-w-0 print:px-1 print:py-0.5">
                  {row.within_promise === null ? (
                    <span className="text-ink-muted">—</span>
                  ) : (
                    <>
                      {format.percent(row.within_promise / 100)}
                      <Bar value={row.within_promise} widest={100} />
                    </>
                  )}
                </Cell>
              </tr>
            )
          })}
        </tbody>
      </Table>
      <p className="text-sm text-ink-muted">{t('legend')}</p>
    </section>
  )
}

type SortProps = { column: DepartmentOrder['sort']; order: DepartmentOrder; label: string; className?: string }

function SortHeader({ column, order, label, className }: SortProps) {
  const isSorted = order.sort === column
  const next = isSorted && order.order === 'desc' ? 'asc' : 'desc'
  const Icon = order.order === 'asc' ? ArrowUp : ArrowDown
  return (
    <HeaderCell {...(className && { className })} {...(isSorted && { 'aria-sort': `${order.order}ending` as const })}>
      <Link
        href={`/collector?sort=${column}&order=${next}#departments`}
        scroll={false}
        prefetch={false}
        className="inline-flex min-h-6 items-center gap-1 text-ink-muted max-sm:min-h-target hover:text-brand"
      >
        {label}
        {isSorted && <Icon aria-hidden className="size-4" />}
      </Link>
    </HeaderCell>
  )
}
