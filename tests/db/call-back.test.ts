import { afterAll, beforeEach, describe, expect, test } from 'vitest'

import { readTask } from '@/lib/followups/followups.ts'

import { openOf, subscription, timesFor, timesNow, wantsCall } from './call-back-people.ts'
import { act, ask, becomeReady, emptyTheHall, hireStaff, owner, stateOf } from './call-people.ts'

beforeEach(emptyTheHall)
afterAll(async () => owner.end())

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
})
