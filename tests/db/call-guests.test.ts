import { afterAll, beforeEach, expect, test } from 'vitest'

import { adminDatabase } from '@/lib/db/admin.ts'
import { anonymousDatabase } from '@/lib/db/client.ts'

import { act, ask, bringGuest, emptyTheHall, hireStaff, inviteGuest, owner, talk } from './call-people.ts'

beforeEach(emptyTheHall)
afterAll(async () => owner.end())

const tooMany = { code: 'PT429', message: 'too_many_requests' }

test('a citizen looks at their code as often as they like: the newest lets a companion in, and no older one', async () => {
  const { interpreter, call } = await talk()
  const byDesk = await inviteGuest(interpreter.db, 'companion', call.id)
  const looks = []
  for (let nth = 0; nth < 12; nth++) looks.push(await inviteGuest(call.db, 'companion'))
  const [newest, ...older] = looks.toReversed()
  for (const link of older) expect((await act(link, 'join_as_guest')).data).toBeNull()
  for (const link of [newest!, byDesk])
    expect((await act(link, 'join_as_guest')).data).toMatchObject({ callId: call.id, kind: 'companion' })
  // Who is in stays, however often the code is looked at.
  await inviteGuest(call.db, 'companion')
  expect((await act(newest!, 'guest_call')).data).toMatchObject({ callId: call.id })
})

test('ten people come into a call, whoever asked them, and each of them again; an eleventh does not', async () => {
  const { interpreter, call } = await talk()
  const late = await inviteGuest(interpreter.db, 'officer', call.id)
  const guests = []
  for (let nth = 0; nth < 10; nth++) guests.push(await bringGuest(call.db, 'companion'))
  expect((await act(late, 'join_as_guest')).error).toMatchObject(tooMany)
  expect((await act(call.db, 'invite_guest', { kind: 'companion' })).error).toMatchObject(tooMany)
  expect((await act(guests[0]!, 'join_as_guest')).data).toMatchObject({ callId: call.id })
})

test('a guest whom the citizen puts out, whoever asked them in, is out and does not come in again', async () => {
  const { interpreter, call } = await talk()
  const officer = await bringGuest(interpreter.db, 'officer', call.id)
  const companion = await bringGuest(call.db, 'companion')
  const see = async () => (await act(adminDatabase(), 'see_room', { call_id: call.id, identities: [], sids: [] })).data
  expect(await see()).toMatchObject({ guests: [officer.guest, companion.guest] })
  for (let nth = 0; nth < 2; nth++)
    expect((await act(call.db, 'remove_guest', { guest: officer.guest })).error).toBeNull()
  for (const door of ['join_as_guest', 'guest_call'] as const)
    expect((await act(officer, door)).error).toMatchObject({ code: 'PT403', message: 'put_out' })
  expect((await act(officer, 'add_call_text', { key: crypto.randomUUID(), body: 'फिर भी' })).error).toMatchObject({
    code: 'PT401',
  })
  expect(await see()).toMatchObject({ guests: [companion.guest] })
  expect(
    await owner`select staff_id, data ->> 'guest' as kind from public.call_events
      where call_id = ${call.id} and kind = 'guest_removed'`,
  ).toEqual([{ staff_id: null, kind: 'officer' }])
})

test('whoever has the call puts a guest out; nobody else does, and nobody who is not there', async () => {
  const { interpreter, call } = await talk()
  const other = await talk()
  const [companion, second] = [await bringGuest(call.db, 'companion'), await bringGuest(call.db, 'companion')]
  const putOut = { guest: companion.guest, call_id: call.id }
  for (const outsider of [
    other.interpreter.db,
    (await hireStaff('supervisor')).db,
    (await hireStaff('collector')).db,
    companion,
    second,
  ])
    expect((await act(outsider, 'remove_guest', putOut)).error).toMatchObject({ code: 'PT403' })
  expect((await act(anonymousDatabase(), 'remove_guest', putOut)).error).toMatchObject({ code: '42501' })
  for (const stranger of [other.call.db, (await ask()).db])
    expect((await act(stranger, 'remove_guest', putOut)).error).toMatchObject({ code: 'PT404' })
  expect((await act(companion, 'guest_call')).data).toMatchObject({ callId: call.id })

  expect((await act(interpreter.db, 'remove_guest', putOut)).error).toBeNull()
  expect((await act(companion, 'guest_call')).error).toMatchObject({ message: 'put_out' })
  expect((await act(second, 'guest_call')).data).toMatchObject({ callId: call.id })
  await act(call.db, 'leave_call')
  expect((await act(call.db, 'remove_guest', { guest: second.guest })).error).toMatchObject({ message: 'call_over' })
})
