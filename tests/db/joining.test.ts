import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { hireStaff, owner, registerByPhone, type StaffMember, uuid } from './call-people.ts'

let operator: StaffMember
let colleague: StaffMember
let officer: StaffMember
let first: Complaint
let second: Complaint
type Complaint = { id: number; number: string }

beforeAll(async () => {
  operator = await hireStaff('operator')
  colleague = await hireStaff('interpreter')
  officer = await hireStaff('officer')
})
beforeEach(async () => {
  first = await register('+915550990001')
  second = await register('+915550990002')
})
afterAll(async () => owner.end())

const register = async (phone: string): Promise<Complaint> =>
  registerByPhone(operator, { complaint_text: 'पुलिया टूटी है', name: `नागरिक ${phone}`, phone })
const stateOf = async ({ id }: Complaint) =>
  (await owner`select state, closed_as, merged_into::int from public.complaints where id = ${id}`)[0]
const told = async ({ id }: Complaint) =>
  (await owner`select template_key from public.messages where complaint_id = ${id} order by created_at`).map(
    ({ template_key: key }) => key as string,
  )
const merge = async (one: Complaint, into: string, { db } = operator) =>
  db.rpc('merge_complaint', { idempotency_key: uuid(), complaint_id: one.id, into_number: into })

describe('one matter told by two people', () => {
  test('is one piece of work, and both are told', async () => {
    expect((await merge(second, first.number.replaceAll('-', ' '))).error).toBeNull()
    expect(await stateOf(second)).toEqual({ state: 'merged', closed_as: 'merged', merged_into: first.id })
    expect(await told(second)).toContain('complaint_merged')
  })

  test('when the work is done, each is asked for themselves', async () => {
    await merge(second, first.number)
    await owner`update public.complaints set state = 'resolved', resolved_at = now() where id = ${first.id}`
    expect(await stateOf(second)).toMatchObject({ state: 'resolved', merged_into: null })
    const asked =
      await owner`select 1 from public.tasks where complaint_id = ${second.id} and kind = 'verify_closure' and state = 'open'`
    expect(asked).toHaveLength(1)
    expect(await told(second)).toContain('complaint_resolved')
  })

  test('is taken apart again when it was not the same', async () => {
    await merge(second, first.number)
    const { error } = await operator.db.rpc('unmerge_complaint', { idempotency_key: uuid(), complaint_id: second.id })
    expect(error).toBeNull()
    expect(await stateOf(second)).toMatchObject({ state: 'assigned', closed_as: null, merged_into: null })
  })

  test('what waited in one waits in the one it is joined with', async () => {
    const third = await register('+915550990003')
    await merge(third, second.number)
    await merge(second, first.number)
    expect(await stateOf(third)).toMatchObject({ merged_into: first.id })
  })

  test('two people who join the same two crosswise: one wins, nobody waits for ever', async () => {
    const answers = await Promise.all([merge(first, second.number), merge(second, first.number, colleague)])
    expect(answers.filter(({ error }) => error === null)).toHaveLength(1)
    expect(answers.find(({ error }) => error !== null)?.error).toMatchObject({ message: 'wrong_state' })
  })

  test('is never joined with itself, with nothing, or by an officer', async () => {
    expect((await merge(first, first.number)).error).toMatchObject({ message: 'same_complaint' })
    expect((await merge(first, 'RPR-26-999999-9')).error).toMatchObject({ message: 'complaint_unknown' })
    expect((await merge(first, second.number, officer)).error).toMatchObject({ message: 'forbidden' })
  })
})

describe('outside of the remit', () => {
  const doubt = async () => operator.db.rpc('doubt_remit', { complaint_id: first.id, reason: 'न्यायालय में मामला है' })
  const openTask = async () =>
    Number(
      (
        await owner`select id from public.tasks where complaint_id = ${first.id} and kind = 'confirm_remit' and state = 'open'`
      )[0]?.id,
    )
  const decide = async ({ db }: StaffMember, task: number, outside = true) =>
    db.rpc('decide_remit', { idempotency_key: uuid(), task_id: task, outside })

  test('two people say so: then it ends, and the citizen is told why', async () => {
    expect((await doubt()).error).toBeNull()
    expect(await stateOf(first)).toMatchObject({ state: 'assigned' })
    expect((await decide(colleague, await openTask())).error).toBeNull()
    expect(await stateOf(first)).toMatchObject({ state: 'not_actionable', closed_as: 'not_actionable' })
    expect(await told(first)).toContain('complaint_not_actionable')
  })

  test('the first person is not the second', async () => {
    await doubt()
    expect((await decide(operator, await openTask())).error).toMatchObject({ message: 'second_person_needed' })
    expect(JSON.stringify((await operator.db.rpc('desk_tasks')).data)).not.toContain(first.number)
  })

  test('the second person says no: nothing changed', async () => {
    await doubt()
    expect((await decide(colleague, await openTask(), false)).error).toBeNull()
    expect(await stateOf(first)).toMatchObject({ state: 'assigned' })
  })

  test('it is asked once, and with a reason', async () => {
    await doubt()
    expect((await doubt()).error).toMatchObject({ message: 'already_exists' })
    const { error } = await operator.db.rpc('doubt_remit', { complaint_id: second.id, reason: '  ' })
    expect(error).toMatchObject({ message: 'required' })
  })
})
