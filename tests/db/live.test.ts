import { afterAll, beforeAll, expect, test } from 'vitest'

import { hireStaff, owner, registerByPhone, type StaffMember } from './call-people.ts'

let operator: StaffMember

beforeAll(async () => {
  operator = await hireStaff('operator')
})
afterAll(async () => owner.end())

const marks = async () => {
  const rows = await owner<{ topic: string; mark: string }[]>`select * from public.live_marks()`
  return Object.fromEntries(rows.map(({ topic, mark }) => [topic, mark]))
}

test('a new complaint changes the marks of the desk and the Collector', async () => {
  const before = await marks()
  await registerByPhone(operator, { complaint_text: 'गली की बत्ती नहीं जलती' })
  const after = await marks()
  expect(after.desk).not.toBe(before.desk)
  expect(after.collector).not.toBe(before.collector)
})

test('an event that commits late under a lower id is seen', async () => {
  const { id } = await registerByPhone(operator, { complaint_text: 'गली की बत्ती नहीं जलती' })
  const [high] = await owner`select max(id) as id from public.complaint_events`
  await owner`select nextval(pg_get_serial_sequence('public.complaint_events', 'id'))`
  await registerByPhone(operator, { complaint_text: 'गली की बत्ती नहीं जलती' })
  const between = await marks()
  await owner`insert into public.complaint_events (id, complaint_id, kind, actor_kind)
    overriding system value values (${Number(high?.id) + 1}, ${id}, 'remark', 'system')`
  expect((await marks()).collector).not.toBe(between.collector)
})

test('marks are for the app alone', async () => {
  expect((await (await hireStaff('collector')).db.rpc('live_marks')).error?.code).toBe('42501')
})

test.each([
  ['collector', ['collector']],
  ['operator', ['desk']],
  ['interpreter', ['desk']],
  ['supervisor', ['desk']],
  ['officer', []],
  ['administrator', []],
])('%s may listen to %j', async (role, allowed) => {
  const somebody = await hireStaff(role)
  for (const topic of ['desk', 'collector', 'nothing'])
    expect({ topic, may: (await somebody.db.rpc('may_listen', { topic })).data }).toEqual({
      topic,
      may: allowed.includes(topic),
    })
})

test('who is signed out may listen no longer', async () => {
  const somebody = await hireStaff('collector')
  await owner`update public.staff_sessions set revoked_at = now() where staff_id = ${somebody.id}`
  expect((await somebody.db.rpc('may_listen', { topic: 'collector' })).data).toBe(false)
})
