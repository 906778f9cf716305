import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { anonymousDatabase, type Db } from '@/lib/db/client.ts'

import { hireStaff, owner, type StaffMember, uuid } from './call-people.ts'
import { citizenWithPhone, complain, linkFor, type Office, openOffice } from './officer-people.ts'

let operator: StaffMember
let supervisor: StaffMember
let first: Office
let head: Office
let other: Office
let categoryId: number
let id: number

beforeAll(async () => {
  operator = await hireStaff('operator')
  supervisor = await hireStaff('supervisor')
  ;({ first, head, categoryId } = await openOffice())
  ;({ first: other } = await openOffice())
})
afterAll(async () => owner.end())
beforeEach(async () => {
  id = await complain(operator, categoryId)
})

const now = async () => (await owner`select * from public.complaints where id = ${id}`)[0]
const events = async () =>
  (await owner`select kind from public.complaint_events where complaint_id = ${id} order by id`).map(
    ({ kind }) => kind as string,
  )
const told = async (key: string) =>
  owner`select * from public.messages where complaint_id = ${id} and template_key = ${key}`
const accept = async (db: Db, key = uuid()) => db.rpc('accept_complaint', { idempotency_key: key, complaint_id: id })
const transfer = async (db: Db, more: { reason?: string; department_id?: number } = {}) =>
  db.rpc('transfer_complaint', { idempotency_key: uuid(), complaint_id: id, reason: 'यह हमारा नहीं है', ...more })
const hold = async (db: Db, days: number) =>
  db.rpc('put_on_hold', {
    idempotency_key: uuid(),
    complaint_id: id,
    reason: 'सामान आना है',
    until: new Date(Date.now() + days * 86_400_000).toISOString(),
  })
const resolve = async (db: Db, report = 'नाली साफ कर दी गई', key = uuid()) =>
  db.rpc('resolve_complaint', { idempotency_key: key, complaint_id: id, report })

describe('accepting', () => {
  test('the officer of the desk accepts, once however often', async () => {
    const key = uuid()
    const done = await accept(first.officer.db, key)
    expect(done.data).toMatchObject({ state: 'acknowledged', level: 1 })
    expect((await accept(first.officer.db, key)).data).toEqual(done.data)
    expect((await accept(first.officer.db)).data).toEqual(done.data)
    expect(await events()).toEqual(['registered', 'assigned', 'accepted'])
  })

  test('twenty clicks at once are one acceptance', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, async () => accept(first.officer.db)))
    expect(answers.map(({ error }) => error)).toEqual(answers.map(() => null))
    expect((await events()).filter((kind) => kind === 'accepted')).toHaveLength(1)
  })

  test('the link in the message accepts without sign-in', async () => {
    expect((await accept(await linkFor(id, first.officer))).error).toBeNull()
    const [event] = await owner`select * from public.complaint_events where complaint_id = ${id} and kind = 'accepted'`
    expect(event).toMatchObject({ actor_kind: 'staff', actor_staff_id: String(first.officer.id) })
  })

  test('the head of the department may act for its desks, and a supervisor', async () => {
    expect((await accept(head.officer.db)).error).toBeNull()
    expect((await resolve(supervisor.db)).error).toBeNull()
  })

  test('what is solved cannot be accepted', async () => {
    await resolve(first.officer.db)
    expect((await accept(first.officer.db)).error).toMatchObject({ message: 'wrong_state', details: 'resolved' })
  })
})

describe('who may not act', () => {
  test.each([
    ['an officer of another department', async () => other.officer.db, 'not_found'],
    ['an operator', async () => operator.db, 'forbidden'],
    ['a citizen with another phone', async () => citizenWithPhone('+915600000001'), 'not_found'],
    ['nobody', async () => anonymousDatabase(), 'permission denied'],
  ])('%s is refused', async (_, who, refusal) => {
    const db = await who()
    for (const answer of [await accept(db), await transfer(db), await hold(db, 2), await resolve(db)]) {
      expect(answer.error?.message).toContain(refusal)
    }
    expect(await events()).toEqual(['registered', 'assigned'])
  })

  test("the complaint's own citizen cannot act as its officer", async () => {
    const [address] =
      await owner`select a.value from public.citizen_addresses a join public.complaints c using (citizen_id) where c.id = ${id}`
    const citizen = await citizenWithPhone(String(address?.value))
    expect((await resolve(citizen)).error?.message).toBe('forbidden')
  })

  test('a link acts on its own complaint alone', async () => {
    const link = await linkFor(id, first.officer)
    id = await complain(operator, categoryId)
    expect((await accept(link)).error?.message).toBe('not_found')
  })

  test('a suspended officer’s link and session act no more', async () => {
    const { first: office, categoryId: category } = await openOffice()
    id = await complain(operator, category)
    const link = await linkFor(id, office.officer)
    await owner`update public.staff set active = false where id = ${office.officer.id}`
    expect((await accept(link)).error?.message).toBe('moved_on')
    expect((await accept(office.officer.db)).error?.message).toBe('not_signed_in')
  })

  test('the functions of the system are for the system', async () => {
    for (const db of [first.officer.db, supervisor.db]) {
      expect((await db.rpc('check_clock', { complaint_id: id })).error?.code).toBe('42501')
      expect((await db.rpc('begin_delivery', { message_id: uuid() })).error?.code).toBe('42501')
      expect((await db.rpc('clean_up')).error?.code).toBe('42501')
    }
  })
})

describe('a photo from the spot', () => {
  const prove = async (db: Db, path = `photo/${uuid()}.jpg`) =>
    db.rpc('add_attachment', {
      complaint_id: id,
      kind: 'photo',
      phase: 'proof',
      object_path: path,
      mime_type: 'image/jpeg',
      bytes: 10,
    })

  test('is added by the officer, by the link too, until the citizen has answered', async () => {
    const path = `photo/${uuid()}.jpg`
    const added = await prove(await linkFor(id, first.officer), path)
    expect(added.error).toBeNull()
    await resolve(first.officer.db)
    expect((await prove(first.officer.db)).error).toBeNull()
    await owner`update public.complaints set state = 'closed', closed_as = 'satisfied', closed_at = now() where id = ${id}`
    expect((await prove(first.officer.db)).error).toMatchObject({ message: 'wrong_state', details: 'closed' })
    expect((await prove(first.officer.db, path)).data).toBe(added.data)
  })

  test('is added by nobody who may not act', async () => {
    const [address] =
      await owner`select a.value from public.citizen_addresses a join public.complaints c using (citizen_id) where c.id = ${id}`
    for (const db of [operator.db, await citizenWithPhone(String(address?.value))]) {
      expect((await prove(db)).error?.message).toBe('forbidden')
    }
    expect((await prove(other.officer.db)).error?.message).toBe('not_found')
  })
})

describe('not mine', () => {
  test('without a department the call centre chooses, and the link dies', async () => {
    const link = await linkFor(id, first.officer)
    expect((await transfer(link)).data).toMatchObject({ state: 'registered' })
    expect(await now()).toMatchObject({ desk_id: null, transfers: 1 })
    expect(
      await owner`select 1 from public.tasks where complaint_id = ${id} and kind = 'triage' and state = 'open'`,
    ).toHaveLength(1)
    expect((await accept(link)).error?.message).toBe('moved_on')
  })

  test('with a department its desk gets it and is told', async () => {
    expect((await transfer(first.officer.db, { department_id: other.departmentId })).data).toMatchObject({
      state: 'assigned',
    })
    expect(await now()).toMatchObject({ desk_id: String(other.deskId), department_id: String(other.departmentId) })
    const messages = await told('complaint_assigned')
    expect(new Set(messages.map(({ staff_id }) => Number(staff_id)))).toEqual(
      new Set([first.officer.id, other.officer.id]),
    )
  })

  test('the third transfer goes to L3', async () => {
    const desks = [first, other, first]
    for (const [index, from] of desks.entries()) {
      const to = desks[index + 1] ?? other
      expect((await transfer(from.officer.db, { department_id: to.departmentId })).error).toBeNull()
    }
    expect(await now()).toMatchObject({ transfers: 3, level: 3 })
  })

  test('a reason is required, the department must exist and be another', async () => {
    expect((await transfer(first.officer.db, { reason: ' ' })).error).toMatchObject({
      message: 'required',
      details: 'reason',
    })
    expect((await transfer(first.officer.db, { reason: 'क'.repeat(2001) })).error?.message).toBe('too_long')
    expect((await transfer(first.officer.db, { department_id: 999_999 })).error?.message).toBe('not_found')
    expect((await transfer(first.officer.db, { department_id: first.departmentId })).error?.message).toBe('same_desk')
    expect(await now()).toMatchObject({ transfers: 0, state: 'assigned' })
  })
})

describe('on hold', () => {
  test('the citizen is told, and the time comes back when work goes on', async () => {
    const before = await now()
    expect((await hold(first.officer.db, 3)).data).toMatchObject({ state: 'on_hold' })
    expect(await told('complaint_on_hold')).toHaveLength(1)
    await owner`update public.complaints set held_at = held_at - interval '30 days', promise_due_at = promise_due_at - interval '30 days' where id = ${id}`
    expect((await first.officer.db.rpc('resume_complaint', { complaint_id: id })).data).toMatchObject({
      state: 'in_progress',
    })
    const after = await now()
    expect(after?.held_at).toBeNull()
    expect(Math.abs(Number(after?.promise_due_at) - Number(before?.promise_due_at))).toBeLessThan(5 * 86_400_000)
    expect(Number(after?.promise_due_at)).toBeGreaterThan(Date.now())
  })

  test('only within the next ninety days', async () => {
    for (const days of [-1, 91]) expect((await hold(first.officer.db, days)).error?.message).toBe('date_out_of_range')
  })
})

describe('solved', () => {
  test('asks the citizen by SMS and opens the question, once', async () => {
    const key = uuid()
    expect((await resolve(first.officer.db, 'नाली साफ है', key)).data).toMatchObject({ state: 'resolved' })
    expect((await resolve(first.officer.db, 'नाली साफ है', key)).data).toMatchObject({ state: 'resolved' })
    expect(await told('complaint_resolved')).toHaveLength(1)
    expect(
      await owner`select 1 from public.tasks where complaint_id = ${id} and kind = 'verify_closure' and state = 'open'`,
    ).toHaveLength(1)
    expect((await now())?.closed_at).toBeNull()
  })

  test('needs words', async () => {
    expect((await resolve(first.officer.db, '  ')).error).toMatchObject({ message: 'required', details: 'report' })
  })
})

describe('the citizen’s phone', () => {
  test('is masked until the officer says why, and each look is kept', async () => {
    const link = await linkFor(id, first.officer)
    const masked = await link.rpc('masked_citizen', { complaint_id: id })
    expect(masked.data).toMatchObject({ revealed: false, name: null })
    expect((masked.data as { phone: string }).phone).toMatch(/^••••••\d{4}$/)
    expect((await link.rpc('reveal_citizen', { complaint_id: id, reason: '' })).error?.message).toBe('required')
    const { data } = await link.rpc('reveal_citizen', { complaint_id: id, reason: 'मौके पर जाना है' })
    expect(data).toMatchObject({ name: 'फूलमती यादव' })
    expect((await link.rpc('masked_citizen', { complaint_id: id })).data).toMatchObject({ revealed: true })
    expect((await head.officer.db.rpc('masked_citizen', { complaint_id: id })).data).toMatchObject({ revealed: false })
    const looks = await owner`select staff_id, reason from public.personal_data_views where complaint_id = ${id}`
    expect(looks).toMatchObject([{ staff_id: String(first.officer.id), reason: 'मौके पर जाना है' }])
  })
})

describe('the call centre assigns', () => {
  test('a transferred complaint goes to the chosen category’s desk and its triage is done', async () => {
    await transfer(first.officer.db)
    const act = { idempotency_key: uuid(), complaint_id: id, category_id: categoryId }
    expect((await operator.db.rpc('assign_complaint', act)).data).toMatchObject({ state: 'assigned', level: 1 })
    expect(
      await owner`select 1 from public.tasks where complaint_id = ${id} and kind = 'triage' and state = 'open'`,
    ).toHaveLength(0)
    expect((await first.officer.db.rpc('assign_complaint', act)).error?.message).toBe('forbidden')
  })
})
