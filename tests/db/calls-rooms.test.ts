import { afterAll, beforeEach, describe, expect, test } from 'vitest'

import { adminDatabase } from '@/lib/db/admin.ts'

import { act, ask, becomeReady, emptyTheHall, hireStaff, offeredTo, owner, stateOf, talk, uuid } from './call-people.ts'

beforeEach(emptyTheHall)
afterAll(async () => owner.end())

const told = async (callId: string, kind: string, sid: string, { identity = 'citizen', event = uuid() } = {}) =>
  act(adminDatabase(), 'note_participant', { call_id: callId, kind, identity, sid, event_id: event })

const room = async (callId: string, ...participants: { identity: string; sid: string }[]) =>
  act(adminDatabase(), 'see_room', {
    call_id: callId,
    identities: participants.map(({ identity }) => identity),
    sids: participants.map(({ sid }) => sid),
  })

const citizen = (sid: string) => ({ identity: 'citizen', sid })

const isThere = async (callId: string) =>
  (
    await owner`select citizen_seen_at > now() - interval '15 seconds' as fresh from public.calls where id = ${callId}`
  )[0]?.fresh

const events = async (callId: string, kind: string) =>
  (
    await owner`select data ->> 'sid' as sid from public.call_events where call_id = ${callId} and kind = ${kind} order by id`
  ).map(({ sid }) => sid)

/** Time passes: what was seen or noted so far is older than the reconciliation's patience. */
async function later(callId: string, seconds: number) {
  await owner`update public.calls set citizen_seen_at = citizen_seen_at - make_interval(secs => ${seconds}) where id = ${callId}`
  await owner`alter table public.call_events disable trigger call_events_only_grow`
  await owner`update public.call_events set at = at - make_interval(secs => ${seconds}) where call_id = ${callId}`
  await owner`alter table public.call_events enable trigger call_events_only_grow`
}

describe('what LiveKit tells', () => {
  test('twice is once, whatever the event is called', async () => {
    const call = await ask()
    await told(call.id, 'joined', 'PA_1', { event: 'a' })
    await told(call.id, 'joined', 'PA_1', { event: 'a' })
    await told(call.id, 'joined', 'PA_1', { event: 'b' })
    expect(await events(call.id, 'joined')).toEqual(['PA_1'])
  })

  test('an old connection’s leaving, told after the rejoin, does not make an empty chair', async () => {
    const call = await ask()
    await told(call.id, 'joined', 'PA_1')
    await told(call.id, 'joined', 'PA_2')
    await told(call.id, 'left', 'PA_1')
    expect(await isThere(call.id)).toBe(true)
    await told(call.id, 'left', 'PA_2')
    expect(await isThere(call.id)).toBe(false)
  })

  test('a joining told after its own leaving brings nobody, and nobody is offered the empty chair', async () => {
    const call = await ask()
    await told(call.id, 'left', 'PA_1')
    await told(call.id, 'joined', 'PA_1')
    expect(await isThere(call.id)).toBe(false)
    await becomeReady(await hireStaff('interpreter'))
    expect(await offeredTo(call.id)).toEqual([])
  })

  test('what comes when the call is over is kept and changes nothing', async () => {
    const call = await ask()
    await act(call.db, 'leave_call')
    await later(call.id, 60)
    expect((await told(call.id, 'joined', 'PA_1')).error).toBeNull()
    expect(await isThere(call.id)).toBe(false)
    expect(await stateOf(call.id)).toBe('abandoned')
    expect(await events(call.id, 'joined')).toEqual(['PA_1'])
  })

  test('a room of somebody else, an unknown kind and a connection without a name are refused', async () => {
    const call = await ask()
    expect((await told(uuid(), 'joined', 'PA_1')).error).toMatchObject({ code: 'PT404' })
    expect((await told(call.id, 'danced', 'PA_1')).error).toMatchObject({ code: 'PT400' })
    expect((await told(call.id, 'joined', '')).error).toMatchObject({ code: 'PT400' })
  })

  test('no citizen and no member of staff can speak as the media server', async () => {
    const { interpreter, call } = await talk()
    for (const db of [interpreter.db, call.db]) {
      const values = { call_id: call.id, kind: 'left', identity: 'citizen', sid: 'PA_1', event_id: 'x' }
      expect((await act(db, 'note_participant', values)).error).toMatchObject({ code: '42501' })
      expect((await act(db, 'see_room', { call_id: call.id, identities: [], sids: [] })).error).toMatchObject({
        code: '42501',
      })
    }
  })
})

describe('reconciliation', () => {
  test('a citizen whose joining no webhook told is in the record, and is there', async () => {
    const call = await ask()
    await later(call.id, 60)
    expect((await room(call.id, citizen('PA_1'))).data).toEqual({
      isOpen: true,
      staffId: null,
      nextStaffId: null,
      onlookerIds: [],
      guests: [],
    })
    expect(await isThere(call.id)).toBe(true)
    await room(call.id, citizen('PA_1'))
    await told(call.id, 'joined', 'PA_1')
    expect(await events(call.id, 'joined')).toEqual(['PA_1'])
  })

  test('a citizen whose leaving no webhook told has left, and is offered to nobody', async () => {
    const call = await ask()
    await told(call.id, 'joined', 'PA_1')
    await later(call.id, 40)
    await act(call.db, 'beat_call')
    await room(call.id)
    expect(await events(call.id, 'left')).toEqual(['PA_1'])
    expect(await isThere(call.id)).toBe(false)
    await becomeReady(await hireStaff('interpreter'))
    expect(await offeredTo(call.id)).toEqual([])
  })

  test('who joined in this moment is not taken for gone by a list that is a little older', async () => {
    const call = await ask()
    await told(call.id, 'joined', 'PA_1')
    await room(call.id)
    expect(await events(call.id, 'left')).toEqual([])
    expect(await isThere(call.id)).toBe(true)
  })

  test('without any webhook a call whose citizen is gone ends after 180 seconds, and the interpreter is free', async () => {
    const { interpreter, call } = await talk()
    await room(call.id, citizen('PA_1'), { identity: `staff-${interpreter.id}`, sid: 'PA_2' })
    await later(call.id, 190)
    await room(call.id, { identity: `staff-${interpreter.id}`, sid: 'PA_2' })
    await act(adminDatabase(), 'sweep_calls')
    expect(await stateOf(call.id)).toBe('ended')
    expect((await act(interpreter.db, 'desk_calls')).data).toMatchObject({ me: { state: 'wrap_up' } })
  })

  test('a room whose call is over is to be closed, and one that is no call of ours is left alone', async () => {
    const call = await ask()
    await act(call.db, 'leave_call')
    expect((await room(call.id, citizen('PA_1'))).data).toMatchObject({ isOpen: false })
    expect((await room(uuid(), citizen('PA_1'))).data).toBeNull()
    expect(await events(call.id, 'joined')).toEqual([])
  })
})
