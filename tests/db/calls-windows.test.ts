import { afterAll, beforeEach, expect, test } from 'vitest'

import { act, ask, becomeReady, emptyTheHall, hireStaff, owner, uuid } from './call-people.ts'

beforeEach(emptyTheHall)
afterAll(async () => owner.end())

/** An interpreter with two windows of the desk; one of them takes a call. */
async function takenInOne() {
  const interpreter = await hireStaff('interpreter')
  await becomeReady(interpreter)
  const call = await ask()
  const [one, other] = [uuid(), uuid()]
  const room = async (window_id?: string) => act(interpreter.db, 'room_of_staff', { call_id: call.id, window_id })
  // It rings in both.
  for (const window_id of [one, other]) expect((await room(window_id)).error).toBeNull()
  const accepted = await act(interpreter.db, 'accept_call', { call_id: call.id, window_id: one })
  expect(accepted.error).toBeNull()
  return { interpreter, call, one, other, room }
}

test('the window in which an interpreter takes the call has it, and another one is told where it runs', async () => {
  const { interpreter, call, one, other, room } = await takenInOne()
  expect((await room(one)).error).toBeNull()
  for (const window_id of [other, undefined])
    expect((await room(window_id)).error).toMatchObject({ code: 'PT409', message: 'call_elsewhere' })
  // A press that comes second moves nothing.
  expect((await act(interpreter.db, 'accept_call', { call_id: call.id, window_id: other })).error).toBeNull()
  expect((await act(interpreter.db, 'desk_calls')).data).toMatchObject({ me: { windowId: one }, call: { id: call.id } })
})

test('an interpreter brings the call to another window, and nobody else does', async () => {
  const { interpreter, call, one, other, room } = await takenInOne()
  const bring = async (by: typeof interpreter, window_id: string | null = other) =>
    act(by.db, 'bring_call', { call_id: call.id, window_id })
  expect((await bring(await hireStaff('interpreter'))).error).toMatchObject({ message: 'not_your_call' })
  expect((await act(call.db, 'bring_call', { call_id: call.id, window_id: other })).error).not.toBeNull()
  expect((await bring(interpreter, null)).error).toMatchObject({ code: 'PT422' })
  for (const _ of ['once', 'twice is once']) expect((await bring(interpreter)).error).toBeNull()
  expect((await room(other)).error).toBeNull()
  expect((await room(one)).error).toMatchObject({ message: 'call_elsewhere' })
  await act(interpreter.db, 'end_call', { call_id: call.id, outcome: 'information' })
  expect((await bring(interpreter)).error).toMatchObject({ message: 'call_over' })
})

test('the next interpreter has the call that is handed over in the window in which they took it', async () => {
  const { interpreter, call } = await takenInOne()
  const next = await hireStaff('interpreter')
  await becomeReady(next)
  await act(interpreter.db, 'ask_hand_over', { call_id: call.id })
  const [one, other] = [uuid(), uuid()]
  expect((await act(next.db, 'accept_call', { call_id: call.id, window_id: one })).error).toBeNull()
  const room = async (window_id: string) => act(next.db, 'room_of_staff', { call_id: call.id, window_id })
  expect((await room(one)).error).toBeNull()
  expect((await room(other)).error).toMatchObject({ message: 'call_elsewhere' })
  expect((await act(next.db, 'bring_call', { call_id: call.id, window_id: other })).error).toBeNull()
  expect((await room(other)).error).toBeNull()
})
