import { afterAll, beforeEach, describe, expect, test } from 'vitest'

import { adminDatabase } from '@/lib/db/admin.ts'
import { anonymousDatabase, databaseAs } from '@/lib/db/client.ts'

import { act, ask, becomeReady, emptyTheHall, hireStaff, offeredTo, owner, stateOf, uuid } from './call-people.ts'

const lateFor = async (callId: string) => {
  const [offer] = await owner`update public.call_offers set expires_at = now() - interval '1 second'
    where call_id = ${callId} and result is null returning id`
  return act(adminDatabase(), 'miss_offer', { offer_id: offer?.id })
}

beforeEach(emptyTheHall)
afterAll(async () => owner.end())

describe('asking', () => {
  test('a tap that is sent twice is one call with one secret', async () => {
    const key = uuid()
    const answers = await Promise.all(
      Array.from({ length: 6 }, async () =>
        act(anonymousDatabase(), 'ask_for_call', { idempotency_key: key, mode: 'sign' }),
      ),
    )
    expect(answers.map(({ error }) => error)).toEqual(Array.from({ length: 6 }, () => null))
    expect(new Set(answers.map(({ data }) => `${data.id} ${data.secret}`)).size).toBe(1)
    expect(
      await owner`select 1 from public.call_events where call_id = ${answers[0]?.data.id ?? ''} and kind = 'asked'`,
    ).toHaveLength(1)
  })

  test('a key that could be guessed is refused', async () => {
    const { error } = await act(anonymousDatabase(), 'ask_for_call', {
      idempotency_key: '00000000-0000-0000-0000-000000000000',
      mode: 'sign',
    })
    expect(error).toMatchObject({ code: 'PT400', message: 'invalid_input' })
  })

  test('a flood from one network is stopped, its neighbours are heard', async () => {
    await owner`insert into public.calls (mode, state, secret_hash, asked_from)
      select 'sign', 'abandoned', gen_random_uuid()::text::bytea, '\\x01' from generate_series(1, 60)`
    const flood = await act(anonymousDatabase(), 'ask_for_call', {
      idempotency_key: uuid(),
      mode: 'sign',
      asked_from: '01',
    })
    expect(flood.error).toMatchObject({ code: 'PT429', message: 'too_many_requests' })
    const neighbour = await act(anonymousDatabase(), 'ask_for_call', {
      idempotency_key: uuid(),
      mode: 'sign',
      asked_from: '02',
    })
    expect(neighbour.error).toBeNull()
  })

  test('a citizen sees their place in line and nobody else’s call', async () => {
    const first = await ask()
    const second = await ask()
    const status = await act(second.db, 'beat_call')
    expect(status.data).toMatchObject({
      id: second.id,
      state: 'waiting',
      ahead: 1,
      waiting: 2,
      answeredBy: null,
      number: null,
    })
    const seen = await second.db.from('calls').select('id')
    expect(seen.data).toEqual([{ id: second.id }])
    expect((await act(databaseAs({ kind: 'call', secret: 'x' }), 'call_status')).error).toMatchObject({ code: 'PT401' })
    expect(first.id).not.toBe(second.id)
  })
})

describe('offering', () => {
  test('a sign call goes to the interpreter idle longest and never to an operator', async () => {
    const [operator, second, first] = [
      await hireStaff('operator'),
      await hireStaff('interpreter'),
      await hireStaff('interpreter'),
    ]
    await becomeReady(operator, first, second)
    const call = await ask()
    expect(await offeredTo(call.id)).toEqual([first.id])
  })

  test('a voice call goes to an operator before an interpreter', async () => {
    const [interpreter, operator] = [await hireStaff('interpreter'), await hireStaff('operator')]
    await becomeReady(interpreter, operator)
    expect(await offeredTo((await ask('voice')).id)).toEqual([operator.id])
  })

  test('a wish for a woman is kept while a woman is on shift', async () => {
    const [man, woman] = [await hireStaff('interpreter', 'male'), await hireStaff('interpreter', 'female')]
    await becomeReady(man, woman)
    expect(await offeredTo((await ask('sign', { gender_wish: 'female' })).id)).toEqual([woman.id])
    expect(await offeredTo((await ask('sign', { gender_wish: 'female' })).id)).toEqual([])
    expect(await offeredTo((await ask('sign')).id)).toEqual([man.id])
  })

  test('the next in line is offered as soon as somebody is ready', async () => {
    const interpreter = await hireStaff('interpreter')
    const [first, second] = [await ask(), await ask()]
    await becomeReady(interpreter)
    expect(await offeredTo(first.id)).toEqual([interpreter.id])
    expect(await stateOf(second.id)).toBe('waiting')
  })

  test('nobody is offered an empty chair', async () => {
    const call = await ask()
    await owner`update public.calls set citizen_seen_at = now() - interval '30 seconds' where id = ${call.id}`
    await becomeReady(await hireStaff('interpreter'))
    expect(await offeredTo(call.id)).toEqual([])
    await act(call.db, 'beat_call')
    expect(await offeredTo(call.id)).toHaveLength(1)
  })

  test('no answer in 20 seconds: the call goes to the next, the third miss takes the person off shift', async () => {
    const [sleeper, other] = [await hireStaff('interpreter'), await hireStaff('interpreter')]
    await becomeReady(sleeper, other)
    const call = await ask()
    expect(await offeredTo(call.id)).toEqual([sleeper.id])
    await lateFor(call.id)
    expect(await offeredTo(call.id)).toEqual([other.id])
    expect((await act(other.db, 'accept_call', { call_id: call.id })).error).toBeNull()
    for (const _ of [2, 3]) {
      const next = await ask()
      expect(await offeredTo(next.id)).toEqual([sleeper.id])
      await lateFor(next.id)
      await act(next.db, 'leave_call')
    }
    const [presence] = await owner`select state, misses from public.staff_presences where staff_id = ${sleeper.id}`
    expect(presence).toMatchObject({ state: 'away', misses: 3 })
  })

  test('an offer cannot be called missed before its time, nor by a person', async () => {
    const interpreter = await hireStaff('interpreter')
    await becomeReady(interpreter)
    const call = await ask()
    const [offer] = await owner`select id from public.call_offers where call_id = ${call.id}`
    await act(adminDatabase(), 'miss_offer', { offer_id: offer?.id })
    expect(await offeredTo(call.id)).toEqual([interpreter.id])
    expect((await act(interpreter.db, 'miss_offer', { offer_id: offer?.id })).error).toMatchObject({ code: '42501' })
  })
})

describe('answering', () => {
  test('two interpreters never get the same call, however fast they are', async () => {
    const people = await Promise.all([1, 2, 3, 4].map(async () => hireStaff('interpreter')))
    await Promise.all(people.map(async (one) => act(one.db, 'set_presence', { state: 'ready' })))
    const calls = await Promise.all([1, 2, 3, 4].map(async () => ask()))
    await act(adminDatabase(), 'offer_calls')
    await Promise.all(
      calls.flatMap((call) => people.map(async (one) => act(one.db, 'accept_call', { call_id: call.id }))),
    )
    const live =
      await owner`select id, answered_by from public.calls where state = 'live' and id = any(${calls.map((one) => one.id)})`
    expect(live).toHaveLength(4)
    expect(new Set(live.map((one) => one.answered_by)).size).toBe(4)
  })

  test('the room opens to whom the call rings at, before it is taken, and to nobody else', async () => {
    const [mine, theirs] = [await hireStaff('interpreter'), await hireStaff('interpreter')]
    await becomeReady(mine, theirs)
    const call = await ask()
    const room = async (one: Pick<Awaited<ReturnType<typeof hireStaff>>, 'db'>) =>
      act(one.db, 'room_of_staff', { call_id: call.id })
    expect((await room(mine)).data).toBe(call.id)
    expect((await room(theirs)).error).toMatchObject({ code: 'PT403', message: 'not_your_call' })
    await act(mine.db, 'decline_offer', { call_id: call.id })
    expect((await room(mine)).error).toMatchObject({ code: 'PT403', message: 'not_your_call' })
    expect((await room(theirs)).data).toBe(call.id)
    await act(theirs.db, 'accept_call', { call_id: call.id })
    expect((await room(theirs)).data).toBe(call.id)
    await act(call.db, 'leave_call')
    expect((await room(theirs)).error).toMatchObject({ code: 'PT409', message: 'call_over' })
    expect((await room(call)).error?.code).toMatch(/PT40[13]/)
  })

  test('who was not offered the call is told so', async () => {
    const [mine, theirs] = [await hireStaff('interpreter'), await hireStaff('interpreter')]
    await becomeReady(mine, theirs)
    const call = await ask()
    expect((await act(theirs.db, 'accept_call', { call_id: call.id })).error).toMatchObject({
      code: 'PT409',
      message: 'offer_over',
    })
    expect((await act(mine.db, 'accept_call', { call_id: call.id })).data).toMatchObject({ id: call.id, state: 'live' })
    expect((await act(mine.db, 'accept_call', { call_id: call.id })).error).toBeNull()
    expect((await act(theirs.db, 'accept_call', { call_id: call.id })).error).toMatchObject({
      message: 'call_already_taken',
    })
    expect((await act(theirs.db, 'end_call', { call_id: call.id, outcome: 'information' })).error).toMatchObject({
      code: 'PT403',
      message: 'not_your_call',
    })
    expect((await act(mine.db, 'set_presence', { state: 'away' })).error).toMatchObject({ message: 'in_call' })
  })

  test('a declined call goes to the next person at once', async () => {
    const [first, second] = [await hireStaff('interpreter'), await hireStaff('interpreter')]
    await becomeReady(first, second)
    const call = await ask()
    await act(first.db, 'decline_offer', { call_id: call.id })
    expect(await offeredTo(call.id)).toEqual([second.id])
  })

  test('going off shift lets the offer fall', async () => {
    const interpreter = await hireStaff('interpreter')
    await becomeReady(interpreter)
    const call = await ask()
    await act(interpreter.db, 'set_presence', { state: 'away' })
    expect(await stateOf(call.id)).toBe('waiting')
  })

  test('an officer, a collector and a stranger cannot answer', async () => {
    const call = await ask()
    for (const role of ['officer', 'collector', 'administrator', 'supervisor'])
      expect((await act((await hireStaff(role)).db, 'accept_call', { call_id: call.id })).error).toMatchObject({
        code: 'PT403',
        message: 'forbidden',
      })
    expect((await act(anonymousDatabase(), 'accept_call', { call_id: call.id })).error?.code).toMatch(/42501|PT401/)
    expect((await act(call.db, 'accept_call', { call_id: call.id })).error).toMatchObject({ code: 'PT403' })
  })
})
