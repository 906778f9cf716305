import { afterAll, beforeEach, describe, expect, test } from 'vitest'

import { adminDatabase } from '@/lib/db/admin.ts'
import { anonymousDatabase, databaseAs, type Db } from '@/lib/db/client.ts'

import { emptyTheHall, hireStaff, owner, type StaffMember, uuid } from './call-people.ts'

type Call = { id: string; secret: string; state: string }
type Answer = Call & { number: string; link: string }

/** A rule of the database, asked by somebody; answers are JSON that the assertions know. */
const act = async (db: Db, rule: Parameters<Db['rpc']>[0], values: object = {}) =>
  db.rpc(rule, values as never) as unknown as Promise<{ data: Answer; error: { code: string; message: string } | null }>

async function ask(
  mode: 'sign' | 'voice' = 'sign',
  wish: { gender_wish?: string; locale?: string } = {},
): Promise<Call & { db: Db }> {
  const { data, error } = await act(anonymousDatabase(), 'ask_for_call', { idempotency_key: uuid(), mode, ...wish })
  expect(error).toBeNull()
  return { ...data, db: databaseAs({ kind: 'call', secret: data.secret }) }
}

const becomeReady = async (...people: StaffMember[]) => {
  for (const one of people) expect((await act(one.db, 'set_presence', { state: 'ready' })).error).toBeNull()
}
const offeredTo = async (callId: string) =>
  (await owner`select staff_id from public.call_offers where call_id = ${callId} and result is null`).map((row) =>
    Number(row.staff_id),
  )
const stateOf = async (callId: string) => (await owner`select state from public.calls where id = ${callId}`)[0]?.state
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

async function talk() {
  const interpreter = await hireStaff('interpreter')
  await becomeReady(interpreter)
  const call = await ask()
  await act(interpreter.db, 'accept_call', { call_id: call.id })
  return { interpreter, call }
}

describe('in the call', () => {
  test('the citizen sees who answered by first name, and the number when it is registered', async () => {
    const { interpreter, call } = await talk()
    expect((await act(interpreter.db, 'end_call', { call_id: call.id, outcome: 'complaint' })).error).toMatchObject({
      message: 'call_without_complaint',
    })
    const registered = await act(interpreter.db, 'register_complaint', {
      idempotency_key: uuid(),
      channel: 'video',
      complaint_text: 'हैंडपंप सूखा है',
      call_id: call.id,
    })
    expect(registered.error).toBeNull()
    const { data } = await act(call.db, 'beat_call')
    expect(data).toMatchObject({
      state: 'live',
      answeredBy: { hi: 'सरिता', en: 'Sarita' },
      number: registered.data.number,
    })
    await act(interpreter.db, 'end_call', { call_id: call.id, outcome: 'complaint' })
    const [presence] = await owner`select state from public.staff_presences where staff_id = ${interpreter.id}`
    expect(presence?.state).toBe('wrap_up')
    expect((await act(call.db, 'rate_call', { helped: 3 })).error).toBeNull()
  })

  test('a line sent twice is one line; a stranger cannot write', async () => {
    const { interpreter, call } = await talk()
    const key = uuid()
    await act(call.db, 'add_call_text', { key, body: 'नमस्ते' })
    await act(call.db, 'add_call_text', { key, body: 'नमस्ते' })
    await act(interpreter.db, 'add_call_text', { key: uuid(), body: 'बताइए', call_id: call.id })
    expect((await call.db.from('call_texts').select('body').order('id')).data).toEqual([
      { body: 'नमस्ते' },
      { body: 'बताइए' },
    ])
    const stranger = await ask()
    for (const outsider of [stranger, await hireStaff('interpreter')]) {
      expect((await outsider.db.from('call_texts').select('body')).data).toEqual([])
    }
    const lines = (await hireStaff('supervisor')).db.from('call_texts').select('body').eq('call_id', call.id)
    expect((await lines).data).toHaveLength(2)
    expect((await act(stranger.db, 'add_call_text', { key: uuid(), body: 'x', call_id: call.id })).error).toMatchObject(
      {
        code: 'PT403',
      },
    )
    expect((await act(call.db, 'add_call_text', { key: uuid(), body: 'x'.repeat(2001) })).error).toMatchObject({
      message: 'too_long',
    })
  })

  test('a drop keeps the call for 180 seconds with the same interpreter', async () => {
    const { interpreter, call } = await talk()
    const gone = async (seconds: number) =>
      owner`update public.calls set citizen_seen_at = now() - make_interval(secs => ${seconds}) where id = ${call.id}`
    await gone(170)
    await act(adminDatabase(), 'sweep_calls')
    expect(await stateOf(call.id)).toBe('live')
    const { data } = await act(call.db, 'beat_call')
    expect(data).toMatchObject({ state: 'live', answeredBy: { en: 'Sarita' } })
    await gone(181)
    await act(adminDatabase(), 'sweep_calls')
    const [ended] = await owner`select state, outcome, answered_by from public.calls where id = ${call.id}`
    expect(ended).toMatchObject({ state: 'ended', outcome: 'dropped', answered_by: String(interpreter.id) })
  })

  test('when the person at the desk is lost, the caller is first in line again', async () => {
    const { interpreter, call } = await talk()
    await owner`update public.staff_presences set seen_at = now() - interval '200 seconds' where staff_id = ${interpreter.id}`
    await act(adminDatabase(), 'sweep_calls')
    expect(await stateOf(call.id)).toBe('waiting')
  })

  test('the link in the SMS opens the same call while it lasts', async () => {
    const { interpreter, call } = await talk()
    const { data } = await act(interpreter.db, 'register_complaint', {
      idempotency_key: uuid(),
      channel: 'video',
      complaint_text: 'सड़क',
      call_id: call.id,
    })
    const link = databaseAs({ kind: 'tracking_link', secret: data.link })
    expect((await act(link, 'call_status')).data).toMatchObject({ id: call.id, state: 'live' })
  })

  test('many desks that look at the same moment, while offers run out, all get their answer', async () => {
    const people = await Promise.all(Array.from({ length: 8 }, async () => hireStaff('interpreter')))
    await becomeReady(...people)
    for (let round = 0; round < 3; round++) {
      const calls = await Promise.all(people.map(async () => ask()))
      await act(adminDatabase(), 'offer_calls')
      await owner`update public.call_offers set expires_at = now() - interval '1 second' where result is null`
      await owner`update public.staff_presences set seen_at = now() - interval '5 seconds', misses = 0 where state = 'ready'`
      const answers = await Promise.all([
        ...people.flatMap(({ db }) => [act(db, 'desk_calls'), act(db, 'desk_calls')]),
        ...calls.map(async ({ id }, turn) =>
          act(people[turn]?.db ?? adminDatabase(), 'decline_offer', { call_id: id }),
        ),
        act(adminDatabase(), 'sweep_calls'),
      ])
      expect(answers.flatMap(({ error }) => (error && !error.code.startsWith('PT4') ? [error] : []))).toEqual([])
      await emptyTheHall()
      await becomeReady(...people)
    }
  })

  test('the citizen ends it: the interpreter is in wrap-up and says how it went', async () => {
    const { interpreter, call } = await talk()
    await act(call.db, 'leave_call')
    expect((await act(call.db, 'leave_call')).data).toMatchObject({ state: 'ended' })
    const desk = await act(interpreter.db, 'desk_calls')
    expect(desk.data).toMatchObject({
      me: { state: 'wrap_up' },
      call: { id: call.id, state: 'ended', outcome: null },
      offer: null,
    })
    expect((await act(interpreter.db, 'end_call', { call_id: call.id, outcome: 'information' })).data).toMatchObject({
      outcome: 'information',
    })
  })

  test('what LiveKit tells twice counts once, and an old connection’s leaving counts for nothing', async () => {
    const call = await ask()
    const note = async (kind: string, sid: string, event_id: string) =>
      act(adminDatabase(), 'note_participant', {
        call_id: call.id,
        kind,
        identity: 'citizen',
        sid,
        event_id: `${call.id}${event_id}`,
      })
    await note('joined', 'PA_1', 'a')
    await note('joined', 'PA_2', 'b')
    await note('left', 'PA_1', 'c')
    await note('left', 'PA_1', 'c')
    const seen = async () =>
      (
        await owner`select now() - citizen_seen_at < interval '15 seconds' as fresh from public.calls where id = ${call.id}`
      )[0]?.fresh
    expect(await seen()).toBe(true)
    expect(await owner`select 1 from public.call_events where call_id = ${call.id} and kind = 'left'`).toHaveLength(1)
    await note('left', 'PA_2', 'd')
    expect(await seen()).toBe(false)
  })
})

describe('other ways out', () => {
  test('“call me back” ends the call and opens one task, however often it is tapped', async () => {
    const call = await ask()
    expect((await act(call.db, 'request_call_back', { phone: '12' })).error).toMatchObject({
      code: 'PT422',
      message: 'phone_invalid',
    })
    await act(call.db, 'request_call_back', { phone: '+919000000123' })
    expect((await act(call.db, 'request_call_back', { phone: '+919000000123' })).data).toMatchObject({
      state: 'missed',
      outcome: 'call_back',
    })
    const tasks = await owner`select id, means, citizen_id from public.tasks where call_id = ${call.id}`
    expect(tasks).toHaveLength(1)
    expect(tasks[0]?.means).toBe('sign')

    const interpreter = await hireStaff('interpreter')
    const back = await act(interpreter.db, 'start_call_back', { task_id: tasks[0]?.id })
    expect(back.data).toMatchObject({ state: 'live', mode: 'sign', taskId: Number(tasks[0]?.id) })
    expect(
      await owner`select 1 from public.messages where call_id = ${back.data.id} and template_key = 'call_back'`,
    ).toHaveLength(1)
  })

  test('a guest joins only by a link, and only while the call lasts', async () => {
    const { interpreter, call } = await talk()
    const { data: secret } = await act(interpreter.db, 'invite_guest', { call_id: call.id, kind: 'officer' })
    expect((await act(anonymousDatabase(), 'call_of_guest', { secret })).data).toMatchObject({
      callId: call.id,
      kind: 'officer',
    })
    await act(call.db, 'leave_call')
    expect((await act(anonymousDatabase(), 'call_of_guest', { secret })).data).toBeNull()
  })

  test('a signed message becomes one complaint with a number, and an interpreter writes it down', async () => {
    const { data: recording } = await act(anonymousDatabase(), 'start_recording', {
      idempotency_key: uuid(),
      kind: 'sign',
      locale: 'hi',
      mime_type: 'video/webm;codecs=vp8',
    })
    const secret = recording.secret
    expect((await act(anonymousDatabase(), 'finish_recording', { secret })).error).toMatchObject({ code: 'PT422' })
    for (const part of [0, 1, 1])
      expect(
        (
          await act(anonymousDatabase(), 'add_recording_part', {
            secret,
            part,
            object_path: `${recording.id}/${part}`,
            bytes: 1000,
          })
        ).error,
      ).toBeNull()
    const done = await act(anonymousDatabase(), 'finish_recording', { secret, phone: '+919000000321' })
    expect(done.data).toMatchObject({ state: 'finished', parts: [0, 1] })
    expect(done.data.number).toMatch(/^RPR-/)
    expect((await act(anonymousDatabase(), 'finish_recording', { secret })).data.number).toBe(done.data.number)
    expect(
      (
        await act(anonymousDatabase(), 'add_recording_part', {
          secret,
          part: 2,
          object_path: `${recording.id}/2`,
          bytes: 10,
        })
      ).error,
    ).toMatchObject({
      message: 'recording_over',
    })
    expect(
      await owner`select 1 from public.tasks where recording_id = ${recording.id} and kind = 'transcribe' and state = 'open'`,
    ).toHaveLength(1)

    const interpreter = await hireStaff('interpreter')
    expect((await act(interpreter.db, 'open_recording', { recording_id: recording.id })).data).toMatchObject({
      bytes: [1000, 1000],
    })
    expect(
      await owner`select 1 from public.personal_data_views where staff_id = ${interpreter.id} and what = 'recording'`,
    ).toHaveLength(1)
    expect(
      (await act((await hireStaff('officer')).db, 'open_recording', { recording_id: recording.id })).error,
    ).toMatchObject({ code: 'PT403' })
    const [category] = await owner`select id from public.categories limit 1`
    const written = await act(interpreter.db, 'transcribe_recording', {
      recording_id: recording.id,
      complaint_text: 'नल में पानी नहीं',
      category_id: category?.id,
    })
    expect(written.error).toBeNull()
    expect(
      (await owner`select state, text from public.complaints where number = ${written.data.number}`)[0],
    ).toMatchObject({
      state: 'assigned',
      text: 'नल में पानी नहीं',
    })
  })

  test('a phone that dies while signing has complained all the same; a message recorded anew has not', async () => {
    const begin = async () => {
      const { data } = await act(anonymousDatabase(), 'start_recording', {
        idempotency_key: uuid(),
        kind: 'sign',
        locale: 'hi',
        mime_type: 'video/webm',
      })
      await act(anonymousDatabase(), 'add_recording_part', {
        secret: data.secret,
        part: 0,
        object_path: `${data.id}/0`,
        bytes: 1000,
      })
      await owner`update public.recordings set created_at = now() - interval '1 hour' where id = ${data.id}`
      await owner`update public.recording_parts set created_at = now() - interval '20 minutes' where recording_id = ${data.id}`
      return data
    }
    const [died, anew] = [await begin(), await begin()]
    await act(anonymousDatabase(), 'discard_recording', { secret: anew.secret })
    await act(adminDatabase(), 'finish_lost_recordings')
    const status = async (secret: string) => (await act(anonymousDatabase(), 'recording_status', { secret })).data
    expect(await status(died.secret)).toMatchObject({ state: 'finished', number: expect.stringMatching(/^RPR-/) })
    expect(await status(anew.secret)).toMatchObject({ state: 'discarded', number: null })
    expect((await act(anonymousDatabase(), 'finish_lost_recordings')).error).toMatchObject({ code: '42501' })
    expect((await act(anonymousDatabase(), 'finish_recording', { secret: anew.secret })).error).toMatchObject({
      message: 'recording_over',
    })
  })
})
