import { afterAll, beforeEach, describe, expect, test } from 'vitest'

import type { CallStatus } from '@/lib/calls/answers.ts'
import { adminDatabase } from '@/lib/db/admin.ts'
import { databaseAs, type Db } from '@/lib/db/client.ts'
import { readTask } from '@/lib/followups/followups.ts'

import { act, ask, becomeReady, emptyTheHall, hireStaff, owner, registerByPhone, stateOf, talk } from './call-people.ts'

beforeEach(emptyTheHall)
afterAll(async () => owner.end())

const subscription = { endpoint: 'https://push.example/1', keys: { p256dh: 'a', auth: 'b' } }

/** The times that are offered to who waits. */
async function timesFor({ db }: { db: Db }): Promise<string[]> {
  const { data } = await act(db, 'call_status')
  return (data as unknown as CallStatus).callBack.times.map((at) => new Date(at).toISOString())
}

const timesNow = async () => timesFor(await ask())

/** A deaf citizen who wants to be called; the task. */
async function wantsCall(wanted_at?: string, wish = {}) {
  const call = await ask('sign', wish)
  const phone = `+9191${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`
  const { error } = await act(call.db, 'request_call_back', { phone, ...(wanted_at && { wanted_at }) })
  expect(error).toBeNull()
  const [task] = await owner`select id from public.tasks where call_id = ${call.id}`
  return { call, phone, task: { id: Number(task?.id) } }
}

const taskOf = async (id: number) =>
  (
    await owner`select state, attempts, due_at > now() + interval '1 hour' as later from public.tasks where id = ${id}`
  )[0]
/** The open call backs of this one's citizen, the first asked for first. */
const openOf = async (id: number) =>
  owner`select t.id::int, t.due_at from public.tasks t join public.tasks first on first.citizen_id = t.citizen_id
    where first.id = ${id} and t.state = 'open' order by t.id`
/** The citizen of a call back, by a link such as their message carries. */
async function citizenOf(callId: string) {
  const [link] = await owner<{ secret: string }[]>`select private.new_tracking_link(null, ${callId}) as secret`
  return databaseAs({ kind: 'tracking_link', secret: link?.secret ?? '' })
}

const gone = async (callId: string, ago: string) =>
  owner`update public.calls set citizen_seen_at = citizen_seen_at - ${ago}::interval where id = ${callId}`

describe('call me back', () => {
  test('at the time that suits: the task is due then, and says so', async () => {
    const at = new Date((await timesNow())[0] ?? '')
    const { task } = await wantsCall(at.toISOString())
    const interpreter = await hireStaff('interpreter')
    const seen = await interpreter.db.from('tasks').select('due_at, wanted_at').eq('id', task.id).single()
    expect(new Date(seen.data?.due_at ?? 0)).toEqual(at)
    expect(new Date(seen.data?.wanted_at ?? 0)).toEqual(at)
  })

  test('only hours of working days are offered; at another one, on a holiday, in the past and beyond two weeks nobody calls', async () => {
    const call = await ask()
    const offered = await timesFor(call)
    expect(offered).toHaveLength(4)
    const [first = ''] = offered
    const moved = (days: number, at = first) => new Date(Date.parse(at) + days * 86_400_000).toISOString()
    const sundays = [0, 1, 2, 3, 4, 5, 6].map((days) => moved(days)).filter((at) => new Date(at).getUTCDay() === 0)
    const refusal = async (wanted_at: string) =>
      (await act(call.db, 'request_call_back', { phone: '+919000000123', wanted_at })).error
    const never = [
      moved(-7),
      moved(21),
      ...sundays,
      `${first.slice(0, 10)}T14:00:00Z`,
      `${first.slice(0, 10)}T03:00:00Z`,
    ]
    for (const at of never) expect(await refusal(at), at).toMatchObject({ code: 'PT422', message: 'nobody_calls_then' })

    const day = first.slice(0, 10)
    await owner`insert into public.holidays (day, name_hi, name_en) values (${day}, 'अवकाश', 'Holiday')`
    try {
      expect(await refusal(first)).toMatchObject({ message: 'nobody_calls_then' })
      const left = await timesFor(call)
      expect(left).toHaveLength(4)
      expect(left.filter((at) => at.startsWith(day))).toEqual([])
      expect(await refusal(left[0] ?? '')).toBeNull()
    } finally {
      await owner`delete from public.holidays where day = ${day}`
    }
  })

  test('at once is offered while somebody is there for it: in office hours, and else while somebody is on shift', async () => {
    const soonFor = async (mode: string) =>
      (await owner`select private.call_back_times(${mode}) ->> 'soon' as soon`)[0]?.soon
    const isOpen = String((await owner`select private.is_calling_time(now()) as open`)[0]?.open)
    expect(await soonFor('sign')).toBe(isOpen)
    await becomeReady(await hireStaff('operator'))
    expect([await soonFor('sign'), await soonFor('voice')]).toEqual([isOpen, 'true'])
    await becomeReady(await hireStaff('interpreter'))
    expect(await soonFor('sign')).toBe('true')
  })

  test('who asks again in the same call has that one changed, and is called once', async () => {
    const [soon, , , later] = await timesNow()
    const { call, task, phone } = await wantsCall(soon)
    const wish = { phone, wanted_at: later }
    const asked = await Promise.all([1, 2, 3].map(async () => act(call.db, 'request_call_back', wish)))
    expect(asked.flatMap(({ error }) => error ?? [])).toEqual([])
    expect(asked[0]?.data).toMatchObject({ state: 'missed', outcome: 'call_back' })
    expect(await openOf(task.id)).toEqual([{ id: task.id, due_at: new Date(later ?? '') }])
  })

  test('who types a stranger’s number moves nothing of the stranger’s: each is called when they asked, and of one number three are open', async () => {
    const [soon = '', , , wanted_at = ''] = await timesNow()
    const { call, task, phone } = await wantsCall(soon)
    await act(call.db, 'add_push_address', { subscription })
    const others = await Promise.all([1, 2, 3].map(async () => ask('sign', { gender_wish: 'male' })))
    const answers = await Promise.all(others.map(async ({ db }) => act(db, 'request_call_back', { phone, wanted_at })))
    expect(answers.flatMap(({ error }) => error?.message ?? [])).toEqual(['too_many_requests'])
    const open = await openOf(task.id)
    expect(open.map(({ due_at }) => due_at)).toEqual([soon, wanted_at, wanted_at].map((at) => new Date(at)))
    expect(open[0]?.id).toBe(task.id)
    // Whoever was refused still waits.
    const states = await Promise.all(others.map(async ({ id }) => stateOf(id)))
    expect(states.filter((state) => state === 'waiting')).toHaveLength(1)
    const interpreter = await hireStaff('interpreter')
    const back = await act(interpreter.db, 'start_call_back', { task_id: task.id })
    expect(back.data).toMatchObject({ genderWish: null })
    const sent = await owner`select channel from public.messages where call_id = ${back.data.id} order by channel`
    expect(sent.map(({ channel }) => String(channel))).toEqual(['push', 'sms'])
  })

  test('the device that asked to be told hears of this call back by push too, and of nothing else', async () => {
    const { call, task } = await wantsCall()
    expect((await act(call.db, 'add_push_address', { subscription })).error).toBeNull()
    await act(call.db, 'add_push_address', { subscription })
    const interpreter = await hireStaff('interpreter')
    const back = await act(interpreter.db, 'start_call_back', { task_id: task.id })
    const sent = await owner`select channel from public.messages where call_id = ${back.data.id} order by channel`
    expect(sent.map(({ channel }) => String(channel))).toEqual(['push', 'sms'])
    const other =
      await owner`select private.enqueue_message('complaint_closed', 'sms', '{}', citizen_id => t.citizen_id) as id
      from public.tasks t where t.id = ${task.id}`
    expect(other).toHaveLength(1)
    expect(
      await owner`select 1 from public.messages m join public.tasks t on t.citizen_id = m.citizen_id
        where t.id = ${task.id} and m.channel = 'push' and m.template_key = 'complaint_closed'`,
    ).toHaveLength(0)
  })

  test('whom they wished to talk with while they waited is wished for in the call that we make too', async () => {
    const { task } = await wantsCall(undefined, { gender_wish: 'female', sign_variety: 'kolkata' })
    const interpreter = await hireStaff('interpreter')
    const wish = { genderWish: 'female', signVarietyWish: 'kolkata' }
    expect(await readTask(interpreter.db, task.id)).toMatchObject({ ok: true, value: { wish } })
    expect((await act(interpreter.db, 'start_call_back', { task_id: task.id })).data).toMatchObject(wish)
  })

  test('two people never call the same citizen', async () => {
    const { task } = await wantsCall()
    const people = await Promise.all([1, 2, 3].map(async () => hireStaff('interpreter')))
    const answers = await Promise.all(people.map(async ({ db }) => act(db, 'start_call_back', { task_id: task.id })))
    expect(answers.filter(({ error }) => error === null)).toHaveLength(1)
    const refused = answers.flatMap(({ error }) => error ?? [])
    expect(refused.map(({ message }) => message)).toEqual(['task_taken', 'task_taken'])
    expect(await owner`select 1 from public.calls where task_id = ${task.id}`).toHaveLength(1)
  })

  test('the citizen has ten minutes to touch the link; then it is tried again later, and no second task opens', async () => {
    const { task } = await wantsCall()
    const interpreter = await hireStaff('interpreter')
    const back = await act(interpreter.db, 'start_call_back', { task_id: task.id })
    await gone(back.data.id, '8 minutes')
    await act(adminDatabase(), 'sweep_calls')
    expect(await stateOf(back.data.id)).toBe('live')
    await gone(back.data.id, '3 minutes')
    // The worker sweeps too, and a call that it is looking at is left to it.
    await expect
      .poll(async () => {
        await act(adminDatabase(), 'sweep_calls')
        return (await owner`select state, outcome from public.calls where id = ${back.data.id}`)[0]
      })
      .toEqual({ state: 'ended', outcome: 'nobody_there' })
    expect(await taskOf(task.id)).toEqual({ state: 'open', attempts: 1, later: true })
    expect(await owner`select 1 from public.tasks where call_id = ${back.data.id}`).toHaveLength(0)
    // Whoever is on shift then tries again.
    expect(await owner`select assigned_to from public.tasks where id = ${task.id}`).toEqual([{ assigned_to: null }])
  })

  test('a call back that was made is done without a second form, one in vain is tried again', async () => {
    for (const [outcome, wanted] of [
      ['information', { state: 'done', attempts: 1 }],
      ['nobody_there', { state: 'open', attempts: 1 }],
    ] as const) {
      const { task } = await wantsCall()
      const interpreter = await hireStaff('interpreter')
      const back = await act(interpreter.db, 'start_call_back', { task_id: task.id })
      await act(interpreter.db, 'end_call', { call_id: back.data.id, outcome })
      await act(interpreter.db, 'end_call', { call_id: back.data.id, outcome })
      expect(await taskOf(task.id)).toMatchObject(wanted)
    }
  })

  test('it is the same when the citizen hangs up first, and what is corrected afterwards counts no second attempt', async () => {
    for (const [outcomes, wanted] of [
      [['information'], { state: 'done', attempts: 1 }],
      [['nobody_there', 'dropped'], { state: 'open', attempts: 1, later: true }],
      [['call_back', 'information'], { state: 'done', attempts: 1 }],
    ] as const) {
      const { task } = await wantsCall()
      const interpreter = await hireStaff('interpreter')
      const back = await act(interpreter.db, 'start_call_back', { task_id: task.id })
      await act(await citizenOf(back.data.id), 'leave_call')
      expect(await taskOf(task.id)).toMatchObject({ state: 'open', attempts: 0 })
      for (const outcome of outcomes) {
        expect((await act(interpreter.db, 'end_call', { call_id: back.data.id, outcome })).error).toBeNull()
        await act(interpreter.db, 'end_call', { call_id: back.data.id, outcome })
      }
      expect(await taskOf(task.id)).toMatchObject(wanted)
    }
  })

  test('who told their complaint in it and hung up is not called again', async () => {
    const { task } = await wantsCall()
    const interpreter = await hireStaff('interpreter')
    const back = await act(interpreter.db, 'start_call_back', { task_id: task.id })
    const complaint = await registerByPhone(await hireStaff('operator'), { complaint_text: 'हैंडपंप' })
    await owner`update public.complaints set call_id = ${back.data.id} where id = ${complaint.id}`
    await owner`update public.calls set complaint_id = ${complaint.id} where id = ${back.data.id}`
    await act(await citizenOf(back.data.id), 'leave_call')
    expect(await taskOf(task.id)).toMatchObject({ state: 'done', attempts: 1 })
  })

  test('one that broke off is tried again later', async () => {
    const { task } = await wantsCall()
    const interpreter = await hireStaff('interpreter')
    const back = await act(interpreter.db, 'start_call_back', { task_id: task.id })
    const { id } = back.data
    const came = { call_id: id, identity: 'citizen', sid: id, event_id: id, kind: 'joined' }
    expect((await act(adminDatabase(), 'note_participant', came)).error).toBeNull()
    await gone(back.data.id, '1 hour')
    await expect
      .poll(async () => {
        await act(adminDatabase(), 'sweep_calls')
        return (await owner`select outcome from public.calls where id = ${back.data.id}`)[0]?.outcome
      })
      .toBe('dropped')
    expect(await taskOf(task.id)).toEqual({ state: 'open', attempts: 1, later: true })
  })

  test('who is on the stage of another call to take it over calls nobody back', async () => {
    const { task } = await wantsCall()
    const { interpreter, call } = await talk()
    const next = await hireStaff('interpreter')
    await becomeReady(next)
    await act(interpreter.db, 'ask_hand_over', { call_id: call.id })
    expect((await act(next.db, 'accept_call', { call_id: call.id })).error).toBeNull()
    expect((await act(next.db, 'start_call_back', { task_id: task.id })).error).toMatchObject({
      code: 'PT409',
      message: 'in_call',
    })
  })
})

/** An officer says that this citizen's complaint is solved; the citizen signs. → the question to them */
async function isItSolved(told: { phone?: string }) {
  const complaint = await registerByPhone(await hireStaff('operator'), {
    complaint_text: 'हैंडपंप',
    name: 'धनेश्वरी बघेल',
    ...told,
  })
  await owner`update public.complaints set state = 'resolved', resolved_at = now() where id = ${complaint.id}`
  const [task] = await owner`insert into public.tasks (kind, complaint_id, citizen_id, means)
    select 'verify_closure', id, citizen_id, 'sign' from public.complaints where id = ${complaint.id} returning id`
  return { complaint, task: { id: Number(task?.id) } }
}

describe('asking a deaf citizen whether it is solved', () => {
  test('who left neither a phone nor a device is not called into an empty room, and is called once one of both is known', async () => {
    const interpreter = await hireStaff('interpreter')
    const ways = [
      async (complaint_id: number) => act(interpreter.db, 'add_phone', { complaint_id, phone: '+919000000322' }),
      async (complaint_id: number) => {
        const [link] = await owner`select private.new_tracking_link(${complaint_id}) as secret`
        const citizen = databaseAs({ kind: 'tracking_link', secret: String(link?.secret) })
        return act(citizen, 'add_push_address', { subscription })
      },
    ]
    for (const becomeKnown of ways) {
      const { complaint, task } = await isItSolved({})
      expect((await act(interpreter.db, 'start_call_back', { task_id: task.id })).error).toMatchObject({
        code: 'PT409',
        message: 'citizen_unreachable',
      })
      expect(await owner`select 1 from public.calls where task_id = ${task.id}`).toHaveLength(0)
      expect((await becomeKnown(complaint.id)).error).toBeNull()
      const back = await act(interpreter.db, 'start_call_back', { task_id: task.id })
      expect(back.error).toBeNull()
      expect(await owner`select 1 from public.messages where call_id = ${back.data.id}`).toHaveLength(1)
      await act(interpreter.db, 'end_call', { call_id: back.data.id, outcome: 'nobody_there' })
    }
  })

  test('the same way: the link opens the room where the interpreter waits, and the answer is written down by them', async () => {
    const { task } = await isItSolved({ phone: '+919000000321' })
    const interpreter = await hireStaff('interpreter')
    const back = await act(interpreter.db, 'start_call_back', { task_id: task.id })
    const [message] = await owner`select id from public.messages where call_id = ${back.data.id} and channel = 'sms'`
    // The worker of this stack may be faster, or in the middle of it: it is sent once more.
    let secret = ''
    await expect
      .poll(async () => {
        await owner`update public.messages set state = 'queued' where id = ${message?.id}`
        const delivery = await act(adminDatabase(), 'begin_delivery', { message_id: message?.id })
        secret = (delivery.data as unknown as { secret: string } | null)?.secret ?? ''
        return secret
      })
      .not.toBe('')
    const link = databaseAs({ kind: 'tracking_link', secret })
    expect((await act(link, 'call_status')).data).toMatchObject({
      id: back.data.id,
      state: 'live',
      isAwaited: true,
      answeredBy: { en: 'Sarita' },
      // Nothing was registered in this call: no page tells so.
      number: null,
    })
    await act(interpreter.db, 'end_call', { call_id: back.data.id, outcome: 'follow_up' })
    expect(await taskOf(task.id)).toMatchObject({ state: 'open', attempts: 0 })
    const { data } = await act(interpreter.db, 'record_verification', {
      idempotency_key: crypto.randomUUID(),
      task_id: task.id,
      outcome: 'satisfied',
    })
    expect(data).toMatchObject({ state: 'closed' })
  })
})
