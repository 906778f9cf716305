import { afterAll, beforeEach, expect, test } from 'vitest'

import { adminDatabase } from '@/lib/db/admin.ts'

import {
  act,
  ask,
  becomeReady,
  emptyTheHall,
  hireStaff,
  offeredTo,
  owner,
  type StaffMember,
  stateOf,
  talk,
  uuid,
} from './call-people.ts'

beforeEach(emptyTheHall)
afterAll(async () => owner.end())

const answeredBy = async (callId: string) =>
  Number((await owner`select answered_by from public.calls where id = ${callId}`)[0]?.answered_by)
const presenceOf = async (id: number) =>
  (await owner`select state from public.staff_presences where staff_id = ${id}`)[0]?.state

/** A call in which the next interpreter has come and the citizen is asked. */
async function handedOver() {
  const { interpreter, call } = await talk()
  const next = await hireStaff('interpreter')
  await owner`update public.staff set name_hi = 'मोहन साहू', name_en = 'Mohan Sahu' where id = ${next.id}`
  await becomeReady(next)
  expect((await act(interpreter.db, 'ask_hand_over', { call_id: call.id })).error).toBeNull()
  expect(await offeredTo(call.id)).toEqual([next.id])
  expect((await act(next.db, 'accept_call', { call_id: call.id })).error).toBeNull()
  return { interpreter, next, call }
}

test('the call moves to the next interpreter only when the citizen agreed', async () => {
  const { interpreter, next, call } = await handedOver()
  expect(await answeredBy(call.id)).toBe(interpreter.id)
  expect((await act(call.db, 'call_status')).data).toMatchObject({
    handOver: { state: 'joined', to: { staffId: next.id, en: 'Mohan' } },
  })
  expect((await act(next.db, 'desk_calls')).data).toMatchObject({ call: { id: call.id, isMine: false } })
  expect((await act(next.db, 'add_call_text', { key: uuid(), body: 'नमस्ते', call_id: call.id })).error).toBeNull()
  for (const act_ of ['end_call', 'ask_hand_over'] as const)
    expect(
      (await act(next.db, act_, { call_id: call.id, ...(act_ === 'end_call' && { outcome: 'information' }) })).error,
    ).toMatchObject({ code: 'PT403' })
  expect((await act(next.db, 'set_presence', { state: 'ready' })).error).toMatchObject({ message: 'in_call' })

  expect((await act(call.db, 'answer_hand_over', { agreed: true })).error).toBeNull()
  expect((await act(call.db, 'answer_hand_over', { agreed: true })).error).toBeNull()
  expect((await act(call.db, 'answer_hand_over', { agreed: false })).error).toMatchObject({ message: 'wrong_state' })
  expect(await answeredBy(call.id)).toBe(next.id)
  expect(await presenceOf(interpreter.id)).toBe('away')
  // Who handed it over is told, for as long as they rest: an hour at most.
  const rests = async (minutes: number) => {
    await owner`update public.call_hand_overs set ended_at = now() - make_interval(mins => ${minutes}) where call_id = ${call.id}`
    await owner`update public.staff_presences set since = h.ended_at from public.call_hand_overs h where h.call_id = ${call.id} and staff_id = h.from_staff_id`
    return (await act(interpreter.db, 'desk_calls')).data
  }
  const told = { call: null, handedOver: { isAgreed: true, to: { en: 'Mohan Sahu' } } }
  expect((await act(interpreter.db, 'desk_calls')).data).toMatchObject(told)
  expect(await rests(61)).toMatchObject({ call: null, handedOver: null })
  expect(await rests(59)).toMatchObject(told)
  expect((await act(next.db, 'desk_calls')).data).toMatchObject({ handedOver: null })
  await becomeReady(interpreter)
  expect((await act(interpreter.db, 'desk_calls')).data).toMatchObject({ handedOver: null })
  expect((await act(next.db, 'desk_calls')).data).toMatchObject({ call: { id: call.id, isMine: true, handOver: null } })
  expect((await act(next.db, 'end_call', { call_id: call.id, outcome: 'information' })).error).toBeNull()
})

test('a citizen who says no keeps their interpreter, and the other one is free again', async () => {
  const { interpreter, next, call } = await handedOver()
  expect((await act(call.db, 'answer_hand_over', { agreed: false })).error).toBeNull()
  expect(await answeredBy(call.id)).toBe(interpreter.id)
  expect(await presenceOf(next.id)).toBe('ready')
  // Both are told, and only for a while.
  expect((await act(interpreter.db, 'desk_calls')).data).toMatchObject({ call: { isKept: true, handOver: null } })
  expect((await act(next.db, 'desk_calls')).data).toMatchObject({
    handedOver: { isAgreed: false, to: { en: 'Sarita Verma' } },
  })
  await owner`update public.call_hand_overs set ended_at = ended_at - interval '61 seconds' where call_id = ${call.id}`
  await owner`update public.staff_presences set since = since - interval '61 seconds' where staff_id = ${next.id}`
  expect((await act(interpreter.db, 'desk_calls')).data).toMatchObject({ call: { isKept: false } })
  expect((await act(next.db, 'desk_calls')).data).toMatchObject({ handedOver: null })
  expect((await act(call.db, 'answer_hand_over', { agreed: true })).error).toMatchObject({ message: 'wrong_state' })
})

test('a citizen who said no and later yes goes on with the next interpreter, who is told of no other', async () => {
  const { interpreter, next, call } = await handedOver()
  await act(call.db, 'answer_hand_over', { agreed: false })
  expect((await act(interpreter.db, 'ask_hand_over', { call_id: call.id })).error).toBeNull()
  expect((await act(next.db, 'accept_call', { call_id: call.id })).error).toBeNull()
  expect((await act(call.db, 'answer_hand_over', { agreed: true })).error).toBeNull()
  expect((await act(next.db, 'desk_calls')).data).toMatchObject({ call: { id: call.id, isMine: true, isKept: false } })
})

/** An interpreter who talks with a citizen who asked for a woman; `ready` came on shift meanwhile. */
async function talkWithWoman(...ready: StaffMember[]) {
  const first = await hireStaff('interpreter', 'female')
  await becomeReady(first)
  const call = await ask('sign', { gender_wish: 'female' })
  expect((await act(first.db, 'accept_call', { call_id: call.id })).error).toBeNull()
  await becomeReady(...ready)
  return { first, call }
}

test('who asked for a woman is handed over to a woman on shift, and waits for her to be free', async () => {
  const [man, woman] = [await hireStaff('interpreter', 'male'), await hireStaff('interpreter', 'female')]
  const { first, call } = await talkWithWoman(man, woman)
  await owner`update public.staff_presences set state = 'wrap_up' where staff_id = ${woman.id}`
  await act(first.db, 'ask_hand_over', { call_id: call.id })
  expect(await offeredTo(call.id)).toEqual([])
  await becomeReady(woman)
  await act(first.db, 'desk_calls')
  expect(await offeredTo(call.id)).toEqual([woman.id])
  // Not answered in twenty seconds: the call stays live, the offer comes again.
  await owner`update public.call_offers set expires_at = now() where call_id = ${call.id} and result is null`
  await act(first.db, 'desk_calls')
  expect(await stateOf(call.id)).toBe('live')
  expect(await offeredTo(call.id)).toEqual([woman.id])
  await act(woman.db, 'decline_offer', { call_id: call.id })
  expect(await stateOf(call.id)).toBe('live')
})

test('an interpreter who hands over is not waited for: where no other woman is on shift a man is offered the call', async () => {
  const man = await hireStaff('interpreter', 'male')
  const { first, call } = await talkWithWoman(man)
  await act(first.db, 'ask_hand_over', { call_id: call.id })
  expect(await offeredTo(call.id)).toEqual([man.id])
})

test('an interpreter who hands over is never the next one themselves, whatever their desk says', async () => {
  const { first, call } = await talkWithWoman()
  await owner`update public.staff_presences set state = 'ready' where staff_id = ${first.id}`
  await act(first.db, 'ask_hand_over', { call_id: call.id })
  expect(await offeredTo(call.id)).toEqual([])
})

test('a call that ends in the middle of it leaves nobody behind, and a stranger moves nothing', async () => {
  const { interpreter, next, call } = await handedOver()
  const stranger = await hireStaff('interpreter')
  for (const rule of ['ask_hand_over', 'cancel_hand_over'] as const)
    expect((await act(stranger.db, rule, { call_id: call.id })).error).toMatchObject({ message: 'not_your_call' })
  expect((await act((await ask()).db, 'answer_hand_over', { agreed: true })).error).toMatchObject({
    message: 'wrong_state',
  })
  expect((await act(interpreter.db, 'sweep_hand_overs')).error).toMatchObject({ code: '42501' })
  await act(call.db, 'leave_call')
  expect(await presenceOf(next.id)).toBe('ready')
  expect((await owner`select state from public.call_hand_overs where call_id = ${call.id}`)[0]?.state).toBe('cancelled')
  expect((await act(interpreter.db, 'ask_hand_over', { call_id: call.id })).error).toMatchObject({
    message: 'call_over',
  })
})

const loseDesk = async ({ id }: StaffMember) =>
  owner`update public.staff_presences set seen_at = now() - interval '200 seconds' where staff_id = ${id}`

test('when the desk of who hands over is lost, the citizen goes on with the next interpreter, whom they see already', async () => {
  const { interpreter, next, call } = await handedOver()
  await loseDesk(interpreter)
  expect((await act(call.db, 'beat_call')).data).toMatchObject({
    state: 'live',
    answeredBy: { staffId: next.id },
    handOver: null,
  })
  expect((await act(next.db, 'desk_calls')).data).toMatchObject({
    me: { state: 'in_call' },
    call: { id: call.id, isMine: true, handOver: null },
  })
  // They did not agree, and no conversation broke off.
  expect((await act(interpreter.db, 'desk_calls')).data).toMatchObject({
    me: { state: 'away' },
    call: null,
    handedOver: null,
  })
  expect(
    await owner`select kind, staff_id, data from public.call_events where call_id = ${call.id} and id > (
      select max(id) from public.call_events where call_id = ${call.id} and data ->> 'state' = 'joined')`,
  ).toEqual([{ kind: 'hand_over', staff_id: String(next.id), data: { state: 'taken_over', reason: 'gone' } }])

  await emptyTheHall()
  const both = await handedOver()
  for (const one of [both.interpreter, both.next]) await loseDesk(one)
  await act(adminDatabase(), 'sweep_calls')
  expect(await stateOf(both.call.id)).toBe('waiting')
})

test('who is needed for an emergency while the next interpreter is there leaves the call to them', async () => {
  const { interpreter, next, call } = await handedOver()
  const urgent = await ask()
  await act(urgent.db, 'call_emergency', { is_on: true })
  expect((await act(interpreter.db, 'free_for_emergency', { staff_id: interpreter.id })).error).toBeNull()
  expect(await offeredTo(urgent.id)).toEqual([interpreter.id])
  expect((await act(call.db, 'call_status')).data).toMatchObject({ state: 'live', answeredBy: { staffId: next.id } })
})

test('an emergency goes before a hand-over that rings, which stays asked for', async () => {
  const { interpreter, call } = await talk()
  const next = await hireStaff('interpreter')
  await becomeReady(next)
  await act(interpreter.db, 'ask_hand_over', { call_id: call.id })
  const urgent = await ask()
  expect(await offeredTo(call.id)).toEqual([next.id])
  await act(urgent.db, 'call_emergency', { is_on: true })
  expect(await offeredTo(urgent.id)).toEqual([next.id])
  expect(await offeredTo(call.id)).toEqual([])
  expect((await act(call.db, 'call_status')).data).toMatchObject({ state: 'live', handOver: { state: 'asked' } })
  const other = await hireStaff('interpreter')
  await becomeReady(other)
  await act(interpreter.db, 'desk_calls')
  expect(await offeredTo(call.id)).toEqual([other.id])
})

test('the timer begins anew with whoever has the call, by a hand-over or by answering it', async () => {
  const { next, call } = await handedOver()
  const minutes = async () => {
    const { now, since } = (await act(call.db, 'call_status')).data as unknown as { now: string; since: string }
    return Math.round((Date.parse(now) - Date.parse(since)) / 60_000)
  }
  await owner`update public.calls set answered_at = now() - interval '25 minutes' where id = ${call.id}`
  expect(await minutes()).toBe(25)
  await act(call.db, 'answer_hand_over', { agreed: true })
  expect(await minutes()).toBe(0)
  await owner`update public.call_hand_overs set ended_at = now() - interval '10 minutes' where call_id = ${call.id}`
  expect(await minutes()).toBe(10)
  await loseDesk(next)
  await act(call.db, 'beat_call')
  const third = await hireStaff('interpreter')
  await becomeReady(third)
  expect((await act(third.db, 'accept_call', { call_id: call.id })).error).toBeNull()
  expect(await minutes()).toBe(0)
})

test('a next interpreter whose desk is lost, or who cannot stay, holds nobody up', async () => {
  const { next, call } = await handedOver()
  await owner`update public.staff_presences set seen_at = now() - interval '91 seconds' where staff_id = ${next.id}`
  await act(adminDatabase(), 'sweep_hand_overs')
  expect((await act(call.db, 'call_status')).data).toMatchObject({ handOver: null, state: 'live' })
  // No call rings at an empty chair.
  expect(await presenceOf(next.id)).toBe('away')
  expect(await offeredTo((await ask()).id)).toEqual([])
  await emptyTheHall()
  const again = await handedOver()
  expect((await act(again.next.db, 'cancel_hand_over', { call_id: again.call.id })).error).toBeNull()
  expect(await presenceOf(again.next.id)).toBe('ready')
  expect((await act(again.next.db, 'desk_calls')).data).toMatchObject({ call: null })
})
