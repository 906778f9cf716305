import { z } from 'zod'

import type { Locale } from '@/lib/i18n/locales'
import type { DepartmentRow } from '@/lib/insights/answers'

export const departmentColumns = [
  'open',
  'overdue',
  'came_in',
  'solved',
  'unverified',
  'not_satisfied',
  'within_promise',
] as const
export type DepartmentColumn = (typeof departmentColumns)[number]

/** The order as it stands in the address: ?sort=overdue&order=desc */
export const departmentOrder = z.object({
  sort: z.enum([...departmentColumns, 'name']).catch('overdue'),
  order: z.enum(['asc', 'desc']).catch('desc'),
})
export type DepartmentOrder = z.infer<typeof departmentOrder>

/** Sorted by one column; equals stand by what is open. A share that does not exist comes last either way. */
export function sortDepartments(
  rows: DepartmentRow[],
  { sort, order }: DepartmentOrder,
  locale: Locale,
): DepartmentRow[] {
  const sign = order === 'asc' ? 1 : -1
  return rows.toSorted((one, other) => {
    if (sort === 'name')
      return sign * (one[`name_${locale}`] ?? '').localeCompare(other[`name_${locale}`] ?? '', locale)
    const [a, b] = [one[sort], other[sort]]
    if (a === null || b === null) return Number(a === null) - Number(b === null)
    return sign * (a - b) || other.open - one.open
  })
}
