import { expect, test } from 'vitest'

import type { DepartmentRow } from '@/lib/insights/answers'

import { departmentOrder, sortDepartments } from './department-order'

const row = (name_en: string, more: Partial<DepartmentRow> = {}): DepartmentRow => ({
  department_id: 1,
  name_hi: name_en,
  name_en,
  open: 0,
  overdue: 0,
  oldest_overdue_at: null,
  came_in: 0,
  solved: 0,
  unverified: 0,
  not_satisfied: 0,
  within_promise: null,
  ...more,
})
const names = (rows: DepartmentRow[]) => rows.map(({ name_en }) => name_en)

test('departments stand by what is overdue, equals by what is open', () => {
  const rows = [row('a', { open: 1 }), row('b', { overdue: 1 }), row('c', { open: 5 })]
  expect(names(sortDepartments(rows, departmentOrder.parse({}), 'en'))).toEqual(['b', 'c', 'a'])
})

test('a share that does not exist is last in both directions', () => {
  const rows = [row('none'), row('low', { within_promise: 10 }), row('high', { within_promise: 90 })]
  expect(names(sortDepartments(rows, { sort: 'within_promise', order: 'asc' }, 'en'))).toEqual(['low', 'high', 'none'])
  expect(names(sortDepartments(rows, { sort: 'within_promise', order: 'desc' }, 'en'))).toEqual(['high', 'low', 'none'])
})

test('an order that does not exist is the usual one', () => {
  expect(departmentOrder.parse({ sort: 'x', order: ['asc'] })).toEqual({ sort: 'overdue', order: 'desc' })
})
