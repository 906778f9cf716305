import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { anonymousDatabase } from '@/lib/db/client.ts'
import { listComplaints, readToday } from '@/lib/insights/insights.ts'
import { filtersSchema, type ListName, lists } from '@/lib/insights/schema.ts'

import { hireStaff, owner, registerByPhone, type StaffMember, uuid } from './call-people.ts'

let collector: StaffMember
let operator: StaffMember

beforeAll(async () => {
  collector = await hireStaff('collector')
  operator = await hireStaff('operator')
})
afterAll(async () => owner.end())

const register = async () => registerByPhone(operator, { complaint_text: 'गली की बत्ती नहीं जलती' })

const count = async (filters: Partial<Record<'list' | 'department' | 'area' | 'from' | 'to', unknown>>) =>
  (await listComplaints(collector.db, filtersSchema.parse(filters))).total
const direct = async (
  who: StaffMember,
  number: string,
  remark: string,
  more: { desk_id?: number; key?: string } = {},
) =>
  who.db.rpc('direct_complaint', {
    idempotency_key: more.key ?? uuid(),
    number,
    remark,
    ...(more.desk_id && { desk_id: more.desk_id }),
  })

describe('the figures', () => {
  test('a complaint that has just come in is in the first number', async () => {
    const before = (await readToday(collector.db)).days.at(-1)
    await register()
    const after = (await readToday(collector.db)).days.at(-1)
    expect(after?.came_in).toBe((before?.came_in ?? 0) + 1)
  })

  test('what the citizen called solved and what nobody could verify are counted apart', async () => {
    const before = (await readToday(collector.db)).days.at(-1)
    for (const how of ['satisfied', 'unverified']) {
      const { id } = await register()
      await owner`update public.complaints set state = 'closed', closed_as = ${how}, resolved_at = now(), closed_at = now() where id = ${id}`
    }
    const after = (await readToday(collector.db)).days.at(-1)
    expect(after?.solved).toBe((before?.solved ?? 0) + 1)
    expect(after?.unverified).toBe((before?.unverified ?? 0) + 1)
  })

  test('a clock on hold is not overdue, and neither is an answer that waits for the citizen', async () => {
    const { id } = await register()
    await owner`update public.complaints set promise_due_at = now() - interval '3 days' where id = ${id}`
    const late = (await count({ list: 'overdue' })) ?? 0
    await owner`update public.complaints set state = 'on_hold', held_at = now() where id = ${id}`
    expect(await count({ list: 'overdue' })).toBe(late - 1)
    await owner`update public.complaints set state = 'resolved', held_at = null, resolved_at = now() where id = ${id}`
    expect(await count({ list: 'overdue' })).toBe(late - 1)
  })

  test('every number of today opens exactly the rows that it counted', async () => {
    const day = (await readToday(collector.db)).days.at(-1)!
    const today = { from: day.day, to: day.day }
    expect(await count({ list: 'came_in', ...today })).toBe(day.came_in)
    expect(await count({ list: 'solved', ...today })).toBe(day.solved)
    expect(await count({ list: 'unverified', ...today })).toBe(day.unverified)
    expect(await count({ list: 'not_satisfied', ...today })).toBe(day.not_satisfied)
    expect(await count({ list: 'overdue' })).toBe(day.overdue)
  })

  test('every number of a department opens exactly the rows that it counted', async () => {
    const { days, departments } = await readToday(collector.db)
    const period = { from: days[0]?.day, to: days.at(-1)?.day }
    for (const row of departments) {
      const department = row.department_id ?? 0
      const counted = await Promise.all([
        count({ list: 'open', department }),
        count({ list: 'overdue', department }),
        count({ list: 'came_in', department, ...period }),
        count({ list: 'solved', department, ...period }),
        count({ list: 'unverified', department, ...period }),
        count({ list: 'not_satisfied', department, ...period }),
      ])
      expect([row.name_en, ...counted]).toEqual([
        row.name_en,
        row.open,
        row.overdue,
        row.came_in,
        row.solved,
        row.unverified,
        row.not_satisfied,
      ])
    }
  })

  test('the open complaints of all zones and tehsils are all open complaints', async () => {
    const { places } = await readToday(collector.db)
    expect(places.reduce((sum, row) => sum + row.open, 0)).toBe(await count({ list: 'open' }))
    for (const row of places) expect(await count({ list: 'open', area: row.place_id ?? 0 })).toBe(row.open)
  })
})

describe('the rows', () => {
  test('pages follow one another without a gap or a repetition', async () => {
    const seen: number[] = []
    let after: { after_at?: string; after_id?: number } = {}
    for (;;) {
      const { data } = await collector.db.rpc('collector_complaints', { list: 'all', page_size: 37, ...after })
      const { rows } = data as { rows: { id: number; sort_at: string }[] }
      if (rows.length === 0) break
      seen.push(...rows.map((row) => row.id))
      after = { after_at: rows.at(-1)!.sort_at, after_id: rows.at(-1)!.id }
    }
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.length).toBe(await count({ list: 'all' }))
  })

  test('the most overdue stands first', async () => {
    const { rows } = await listComplaints(collector.db, filtersSchema.parse({ list: 'overdue' }))
    const dues = rows.map((row) => Date.parse(row.promise_due_at))
    expect(dues).toEqual(dues.toSorted((one, other) => one - other))
  })

  test.each(lists)('the list %s can be asked with every filter at once', async (list: ListName) => {
    const filters = { list, department: 1, area: 6, level: 2, from: '2026-01-01', to: '2026-12-31' }
    const { total } = await listComplaints(collector.db, filtersSchema.parse(filters))
    expect(total).toBeGreaterThanOrEqual(0)
  })

  test('a list that does not exist is refused', async () => {
    const { error } = await collector.db.rpc('collector_complaints', { list: 'drop table' })
    expect(error).toMatchObject({ code: 'PT400', message: 'invalid_input' })
  })

  test('the Collector finds his level, the third transfer and the second reopening', async () => {
    const [level, transfers, reopenings] = [await register(), await register(), await register()]
    await owner`update public.complaints set level = 4 where id = ${level.id}`
    await owner`update public.complaints set transfers = 3 where id = ${transfers.id}`
    await owner`update public.complaints set reopenings = 2 where id = ${reopenings.id}`
    const { data } = await collector.db.rpc('collector_complaints', { list: 'needs', page_size: 500 })
    const ids = (data as { rows: { id: number }[] }).rows.map((row) => row.id)
    expect(ids).toEqual(expect.arrayContaining([level.id, transfers.id, reopenings.id]))
  })
})

describe('a direction', () => {
  test('stands on the timeline and reaches the officer, once', async () => {
    const { id, number } = await register()
    const key = uuid()
    for (let again = 0; again < 2; again++)
      expect((await direct(collector, number, 'आज ही मौके पर जाएं', { key })).error).toBeNull()
    const events =
      await owner`select remark, actor_staff_id from public.complaint_events where complaint_id = ${id} and kind = 'directed'`
    expect(events).toMatchObject([{ remark: 'आज ही मौके पर जाएं', actor_staff_id: String(collector.id) }])
    const told =
      await owner`select recipient from public.messages where complaint_id = ${id} and template_key = 'complaint_directed'`
    expect(told).toHaveLength(1)
  })

  test('can send the work to a desk, which has a working day for it', async () => {
    const { id, number } = await register()
    const { data } = await collector.db.rpc('collector_complaint', { number })
    const [desk] = (data as { desks: { id: number; level: number }[] }).desks
    const { error, data: result } = await direct(collector, number, 'स्वयं देखें', { desk_id: desk!.id })
    expect(error).toBeNull()
    expect(result).toMatchObject({ state: 'assigned', level: desk!.level })
    const [now] = await owner`select desk_id from public.complaints where id = ${id}`
    expect(Number(now?.desk_id)).toBe(desk!.id)
  })

  test('needs words, not too many, an open complaint and a real desk', async () => {
    const { id, number } = await register()
    const refused = async (...given: Parameters<typeof direct>) => (await direct(...given)).error
    expect(await refused(collector, number, ' ')).toMatchObject({ code: 'PT422', message: 'required' })
    expect(await refused(collector, number, 'अ'.repeat(2001))).toMatchObject({ code: 'PT422', message: 'too_long' })
    expect(await refused(collector, number, 'देखें', { desk_id: 987_654 })).toMatchObject({ message: 'desk_unknown' })
    expect(await refused(collector, 'RPR-26-999999-9', 'देखें')).toMatchObject({ code: 'PT404', message: 'not_found' })
    await owner`update public.complaints set state = 'closed', closed_as = 'satisfied', closed_at = now() where id = ${id}`
    expect(await refused(collector, number, 'देखें')).toMatchObject({ code: 'PT409', message: 'wrong_state' })
  })

  test.each(['operator', 'interpreter', 'supervisor', 'officer', 'administrator'])('is not for %s', async (role) => {
    const { number } = await register()
    const somebody = await hireStaff(role)
    expect((await direct(somebody, number, 'देखें')).error).toMatchObject({ code: 'PT403', message: 'forbidden' })
  })
})

describe('who may look', () => {
  const asked = [
    'collector_days',
    'collector_departments',
    'collector_places',
    'collector_calls',
    'collector_complaints',
  ] as const

  test.each(['operator', 'interpreter', 'supervisor', 'officer', 'administrator'])(
    '%s reads no figures',
    async (role) => {
      const somebody = await hireStaff(role)
      for (const name of asked) {
        const { error } = await somebody.db.rpc(name)
        expect(error, name).toMatchObject({ code: 'PT403', message: 'forbidden' })
      }
    },
  )

  test('nobody signed in reads nothing', async () => {
    for (const name of asked) {
      const { error } = await anonymousDatabase().rpc(name)
      expect(error, name).toMatchObject({ code: '42501' })
    }
    expect((await anonymousDatabase().rpc('collector_complaint', { number: 'RPR-26-000001-1' })).error?.code).toBe(
      '42501',
    )
  })
})
