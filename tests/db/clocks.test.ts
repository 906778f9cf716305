import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

import { adminDatabase } from '@/lib/db/admin.ts'

import { hireStaff, owner, type StaffMember, uuid } from './call-people.ts'
import { complain, linkFor, type Office, openOffice } from './officer-people.ts'

let operator: StaffMember
let first: Office
let head: Office
let categoryId: number
let id: number
const system = adminDatabase()

beforeAll(async () => {
  operator = await hireStaff('operator')
  ;({ first, head, categoryId } = await openOffice())
})
afterAll(async () => owner.end())
beforeEach(async () => {
  id = await complain(operator, categoryId)
})

const now = async () => (await owner`select * from public.complaints where id = ${id}`)[0]
const late = async () => owner`update public.complaints set promise_due_at = now() - interval '1 hour' where id = ${id}`
const check = async () => (await system.rpc('check_clock', { complaint_id: id })).data
const clock = async () => (await owner`select run_at from graphile_worker.jobs where key = ${`clock:${id}`}`)[0]
const told = async () =>
  (
    await owner`select template_key, staff_id from public.messages where complaint_id = ${id} and recipient = 'staff' order by created_at, id`
  ).map(({ template_key, staff_id }) => [template_key as string, Number(staff_id)])

test('a complaint has a job at the moment it falls due', async () => {
  expect(Number((await clock())?.run_at)).toBe(Number((await now())?.promise_due_at))
})

test('a breach goes one level up, both levels are told, and the next clock is set', async () => {
  await late()
  expect(await check()).toBe(true)
  expect(await now()).toMatchObject({ level: 2, desk_id: String(head.deskId), escalations: 1, state: 'assigned' })
  expect(await told()).toEqual([
    ['complaint_assigned', first.officer.id],
    ['complaint_escalated', head.officer.id],
    ['complaint_passed_up', first.officer.id],
  ])
  expect(Number((await clock())?.run_at)).toBeGreaterThan(Date.now())
})

test('nothing happens before the time, on hold, or once it is solved', async () => {
  expect(await check()).toBe(false)
  await late()
  const act = { idempotency_key: uuid(), complaint_id: id, report: 'हो गया' }
  await first.officer.db.rpc('resolve_complaint', act)
  expect(await check()).toBe(false)
  expect((await now())?.escalations).toBe(0)
})

test('it climbs to the Collector and no further', async () => {
  for (let level = 2; level <= 4; level += 1) {
    await late()
    expect(await check()).toBe(true)
    expect((await now())?.level).toBe(level)
  }
  await late()
  expect(await check()).toBe(false)
  expect((await now())?.escalations).toBe(3)
})

test('a complaint that nobody sent anywhere reaches L3 by itself', async () => {
  const { data } = await operator.db.rpc('register_complaint', {
    idempotency_key: uuid(),
    channel: 'phone',
    complaint_text: 'किसका काम है पता नहीं',
  })
  id = (data as { id: number }).id
  await late()
  expect(await check()).toBe(true)
  expect((await now())?.level).toBe(3)
})

test('a hold ends by itself on its day, not before', async () => {
  const until = new Date(Date.now() + 86_400_000).toISOString()
  await first.officer.db.rpc('put_on_hold', { idempotency_key: uuid(), complaint_id: id, reason: 'बारिश', until })
  const [job] = await owner<{ run_at: Date }[]>`select run_at from graphile_worker.jobs where key = ${`resume:${id}`}`
  expect(job?.run_at.toISOString()).toBe(until)
  await system.rpc('resume_complaint', { complaint_id: id })
  expect((await now())?.state).toBe('on_hold')
  await owner`update public.complaints set held_at = now() - interval '2 days', held_until = now() - interval '1 second' where id = ${id}`
  await system.rpc('resume_complaint', { complaint_id: id })
  expect(await now()).toMatchObject({ state: 'in_progress', held_until: null })
})

test('who gets it late, or takes it up again late, has a working day before it goes on up', async () => {
  await late()
  expect(await check()).toBe(true)
  const until = new Date(Date.now() + 86_400_000).toISOString()
  await head.officer.db.rpc('put_on_hold', { idempotency_key: uuid(), complaint_id: id, reason: 'बारिश', until })
  await head.officer.db.rpc('resume_complaint', { complaint_id: id })
  const [{ soonest } = {}] = await owner<{ soonest: Date }[]>`select private.add_working_hours(now(), 23) as soonest`
  expect(Number((await clock())?.run_at)).toBeGreaterThan(Number(soonest))
})

test('while an officer is suspended, the next one above hears of what comes in, and may act', async () => {
  const office = await openOffice()
  await owner`update public.staff set active = false where id = ${office.first.officer.id}`
  id = await complain(operator, office.categoryId)
  expect(await told()).toEqual([['complaint_assigned', office.head.officer.id]])
  expect(await now()).toMatchObject({ level: 1, desk_id: String(office.first.deskId) })
  const link = await linkFor(id, office.head.officer)
  expect((await link.rpc('accept_complaint', { idempotency_key: uuid(), complaint_id: id })).error).toBeNull()
})

test('a department without a desk at a level gets its complaints at the next', async () => {
  for (const levels of [1, 2]) {
    const office = await openOffice()
    const closed = [office.first.deskId, office.head.deskId].slice(0, levels)
    await owner`update public.desks set active = false where id = any (${closed})`
    id = await complain(operator, office.categoryId)
    expect(await now()).toMatchObject({ level: levels + 1, state: 'assigned' })
    await owner`update public.desks set active = true where id = any (${closed})`
  }
})
