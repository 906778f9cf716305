import { afterAll, beforeEach, describe, expect, test } from 'vitest'

import { adminDatabase } from '@/lib/db/admin.ts'
import { databaseAs } from '@/lib/db/client.ts'

import {
  act,
  ask,
  becomeReady,
  emptyTheHall,
  hireStaff,
  inviteGuest,
  offeredTo,
  owner,
  stateOf,
  talk,
  uuid,
} from './call-people.ts'

beforeEach(emptyTheHall)
afterAll(async () => owner.end())

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
    const phrase = { key: uuid(), body: 'ज़रा रुकिए', phrase: 'wait', call_id: call.id }
    await act(interpreter.db, 'add_call_text', phrase)
    expect((await call.db.from('call_texts').select('body, phrase').order('id')).data).toEqual([
      { body: 'नमस्ते', phrase: null },
      { body: 'ज़रा रुकिए', phrase: 'wait' },
    ])
    expect(
      (await act(interpreter.db, 'add_call_text', { ...phrase, key: uuid(), phrase: 'W; --' })).error,
    ).toMatchObject({ code: 'PT400' })
    const stranger = await ask()
    for (const outsider of [stranger, await hireStaff('interpreter'), await hireStaff('supervisor')]) {
      expect((await outsider.db.from('call_texts').select('body').eq('call_id', call.id)).data).toEqual([])
    }
    expect((await act(stranger.db, 'add_call_text', { key: uuid(), body: 'x', call_id: call.id })).error).toMatchObject(
      {
        code: 'PT403',
      },
    )
    expect((await act(call.db, 'add_call_text', { key: uuid(), body: 'x'.repeat(2001) })).error).toMatchObject({
      message: 'too_long',
    })
  })

  test('an officer gets the way into the call by WhatsApp while it is live, a citizen brings a companion and nobody else', async () => {
    const { interpreter, call } = await talk()
    const invite = async (values: object) => act(interpreter.db, 'invite_officer', { call_id: call.id, ...values })
    expect((await invite({})).error).toMatchObject({ message: 'required' })
    expect((await invite({ phone: '12' })).error).toMatchObject({ message: 'phone_invalid' })
    expect((await invite({ phone: '+919000000431' })).error).toBeNull()
    const [message] =
      await owner`select id from public.messages where call_id = ${call.id} and template_key = 'call_invitation'`
    const begun = await act(adminDatabase(), 'begin_delivery', { message_id: message?.id })
    // The worker of this stack may have been faster; then the link is on the phone already.
    const links = await owner`select kind from public.call_guests where call_id = ${call.id}`
    expect(links.map(({ kind }) => kind)).toContain('officer')
    expect(begun.error).toBeNull()

    const companion = await inviteGuest(call.db, 'companion')
    expect((await act(companion, 'join_as_guest')).data).toMatchObject({
      callId: call.id,
      mode: 'sign',
      kind: 'companion',
    })
    expect((await act(call.db, 'invite_guest', { kind: 'officer' })).error).toMatchObject({ code: 'PT403' })
    expect((await act(call.db, 'invite_officer', { call_id: call.id, phone: '+919000000431' })).error).toMatchObject({
      code: 'PT403',
    })
    await act(call.db, 'leave_call')
    expect((await act(companion, 'join_as_guest')).data).toBeNull()
    expect((await invite({ phone: '+919000000431' })).error).toMatchObject({ message: 'call_over' })
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

  test('a desk of which the app hears nothing keeps the call while its person is in the room', async () => {
    const { interpreter, call } = await talk()
    await owner`update public.staff_presences set seen_at = now() - interval '200 seconds' where staff_id = ${interpreter.id}`
    await act(adminDatabase(), 'see_room', {
      call_id: call.id,
      identities: ['citizen', `staff-${interpreter.id}`],
      sids: ['PA_citizen', 'PA_staff'],
    })
    await act(adminDatabase(), 'sweep_calls')
    expect(await stateOf(call.id)).toBe('live')
  })

  test('who does not say for ten minutes how a call ended is away, and nobody is told that they are there', async () => {
    const { interpreter, call } = await talk()
    await act(call.db, 'leave_call')
    const presence = async () =>
      (await owner`select state from public.staff_presences where staff_id = ${interpreter.id}`)[0]?.['state']
    expect(await presence()).toBe('wrap_up')
    await act(adminDatabase(), 'sweep_calls')
    expect(await presence()).toBe('wrap_up')
    await owner`update public.staff_presences set since = now() - interval '11 minutes', seen_at = now() where staff_id = ${interpreter.id}`
    await act(adminDatabase(), 'sweep_calls')
    expect(await presence()).toBe('away')
  })

  test('when the person at the desk is suspended, they are put out and the next one is offered the call', async () => {
    const { interpreter, call } = await talk()
    const next = await hireStaff('interpreter')
    await becomeReady(next)
    await act(call.db, 'beat_call')
    const administrator = await hireStaff('administrator')
    await act(administrator.db, 'set_staff_active', { staff_id: interpreter.id, active: false })
    expect(await stateOf(call.id)).toBe('offered')
    expect(await offeredTo(call.id)).toEqual([next.id])
    const left = await owner`select staff_id from public.call_events
      where call_id = ${call.id} and kind = 'left' and data ->> 'reason' = 'suspended'`
    expect(left).toMatchObject([{ staff_id: String(interpreter.id) }])
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
    expect(back.data).toMatchObject({ state: 'live', mode: 'sign' })
    expect(await owner`select task_id from public.calls where id = ${back.data.id}`).toEqual([
      { task_id: tasks[0]?.id },
    ])
    expect(
      await owner`select 1 from public.messages where call_id = ${back.data.id} and template_key = 'call_back'`,
    ).toHaveLength(1)
  })

  test('a guest joins only by a link, and only while the call lasts; while it waits again only who was in it before', async () => {
    const { interpreter, call } = await talk()
    const [officer, late] = [
      await inviteGuest(interpreter.db, 'officer', call.id),
      await inviteGuest(interpreter.db, 'officer', call.id),
    ]
    expect((await act(officer, 'join_as_guest')).data).toMatchObject({
      callId: call.id,
      kind: 'officer',
    })
    await owner`update public.calls set state = 'waiting' where id = ${call.id}`
    expect((await act(officer, 'join_as_guest')).data).toMatchObject({ callId: call.id })
    expect((await act(late, 'join_as_guest')).data).toBeNull()
    await owner`update public.calls set state = 'live' where id = ${call.id}`
    await act(call.db, 'leave_call')
    expect((await act(officer, 'join_as_guest')).data).toBeNull()
  })
})
