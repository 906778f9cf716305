import type { TransactionSql } from 'postgres'

import { type Directory, idOf } from '../directory.ts'
import type { Chance } from '../random.ts'
import type { Draft } from './drafts.ts'

/** What the register's own functions say about a draft: its number, its clocks, and the desks it could go to, by level. */
export type Rules = {
  number: string
  promiseHours: number
  guaranteeDueAt: Date | null
  departmentId: number
  otherDepartmentId: number
  desks: number[]
  otherDesks: number[]
}

/** One question for all drafts, in their order, so that numbers rise with time. */
export async function askTheRules(
  sql: TransactionSql,
  chance: Chance,
  directory: Directory,
  drafts: Draft[],
): Promise<Rules[]> {
  const departments = [...directory.departments.values()]
  const questions = drafts.map((draft) => ({
    id: draft.id,
    created_at: draft.createdAt,
    category_id: draft.categoryId,
    place_id: draft.placeId,
    department_id: idOf(directory.departments, draft.department),
    other_department_id: chance.pick(departments.filter((id) => id !== directory.departments.get(draft.department))),
  }))
  const rows = await sql<Rules[]>`
    with questions as materialized (
      select q.*, coalesce(c.promise_hours, 72) as promise_hours, c.guarantee_days
      from jsonb_to_recordset(${sql.json(questions)}) as q (id int, created_at timestamptz, category_id bigint,
        place_id bigint, department_id bigint, other_department_id bigint)
      left join public.categories c on c.id = q.category_id
      order by q.id)
    select private.next_complaint_number(created_at) as number,
      promise_hours as "promiseHours",
      private.add_working_days(created_at, guarantee_days) as "guaranteeDueAt",
      department_id::int as "departmentId", other_department_id::int as "otherDepartmentId",
      (select array_agg(coalesce(private.desk_for(department_id, level, place_id), 0)::int order by level) from generate_series(1, 4) as level) as desks,
      (select array_agg(coalesce(private.desk_for(other_department_id, level, place_id), 0)::int order by level) from generate_series(1, 4) as level) as "otherDesks"
    from questions order by id`
  return [...rows]
}

/** The working calendar, as the register counts it. */
export type Calendar = {
  after(start: Date, hours: number): Promise<Date>
  between(start: Date, finish: Date): Promise<number>
}

export function calendarOf(sql: TransactionSql): Calendar {
  return {
    async after(start, hours) {
      const [row] = await sql<{ at: Date }[]>`select private.add_working_hours(${start}, ${hours}) as at`
      if (!row) throw new Error('The calendar did not answer')
      return row.at
    },
    async between(start, finish) {
      const [row] = await sql<
        { hours: number }[]
      >`select private.working_hours_between(${start}, ${finish})::float8 as hours`
      return row?.hours ?? 0
    },
  }
}
