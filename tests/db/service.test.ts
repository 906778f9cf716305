import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { anonymousDatabase } from '@/lib/db/client.ts'
import { dayLevels } from '@/lib/service/answers.ts'

import { emptyTheHall, hireStaff, owner, type StaffMember } from './call-people.ts'

/** A day of its own, a long time ago: nothing else happened on it. */
const day = '2021-03-04'
let interpreter: StaffMember

beforeAll(async () => {
  await emptyTheHall()
  interpreter = await hireStaff('interpreter')
})
afterAll(async () => owner.end())

type Told = {
  answeredAfter?: number
  endedAfter?: number
  state?: string
  outcome?: string
  mode?: string
  task?: number
}

/** Somebody called at this time (India) of the day; what happened then is in the record as the functions write it. */
async function called(time: string, told: Told = {}, on = day): Promise<string> {
  const { answeredAfter, endedAfter = 300, state = 'ended', outcome = null, mode = 'sign', task = null } = told
  const at = `${on} ${time}+05:30`
  const [call] = await owner`
    insert into public.calls (mode, state, secret_hash, outcome, answered_by, task_id, asked_at, answered_at, ended_at)
    values (${mode}, ${state}, gen_random_uuid()::text::bytea, ${outcome}, ${answeredAfter === undefined ? null : interpreter.id}, ${task},
      ${at}, ${at}::timestamptz + make_interval(secs => ${answeredAfter ?? null}), ${at}::timestamptz + make_interval(secs => ${endedAfter}))
    returning id`
  const id = String(call?.id)
  if (answeredAfter !== undefined)
    await owner`insert into public.call_events (call_id, kind, at) values (${id}, 'accepted', ${at}::timestamptz + make_interval(secs => ${answeredAfter}))`
  return id
}

const happened = async (callId: string, kind: string, data: object) =>
  owner`insert into public.call_events (call_id, kind, data) values (${callId}, ${kind}, ${owner.json(data as never)})`

async function levels(per: 'quarter' | 'day', { on = day, mode = 'sign' } = {}) {
  const { data, error } = await anonymousDatabase().rpc('service_levels', { mode, first_day: on, last_day: on, per })
  expect(error).toBeNull()
  return dayLevels.parse(data)
}

describe('the public figures', () => {
  test('a quarter of an hour is told by the calls that were asked for in it', async () => {
    await called('09:00:01', { answeredAfter: 5 })
    await called('09:03', { answeredAfter: 10 })
    const dropped = await called('09:07', { answeredAfter: 60 })
    const lost = await called('09:11', { answeredAfter: 200 })
    await called('09:14:59', { state: 'abandoned', endedAfter: 90 })
    await called('09:10', { state: 'missed', outcome: 'call_back', endedAfter: 30 })
    for (const fps of [30, 24, 20, 19.9]) await happened(dropped, 'quality', { fps })
    for (const sid of ['PA_1', 'PA_2', 'PA_3']) await happened(dropped, 'joined', { identity: 'citizen', sid })
    await happened(dropped, 'joined', { identity: 'staff-1', sid: 'PA_4' })
    await happened(lost, 'joined', { identity: 'citizen', sid: 'PA_5' })
    await happened(lost, 'ended', { reason: 'dropped' })
    const told = {
      calls: 6,
      told: 6,
      in_10: 2,
      in_120: 3,
      answered: 4,
      abandoned: 1,
      call_backs: 1,
      median_wait_seconds: 45,
      longest_wait_seconds: 200,
      readable_share: 0.75,
      drops: 3,
      recovered: 2,
    }
    const [span, ...others] = await levels('quarter')
    expect(others).toEqual([])
    expect(span).toMatchObject(told)
    expect(new Date(span!.starts_at!).toISOString()).toBe('2021-03-04T03:30:00.000Z')
    expect(new Date(span!.ends_at!).toISOString()).toBe('2021-03-04T03:45:00.000Z')
    expect(await levels('day')).toMatchObject([{ day, ...told }])
  })

  test('few calls are told together with the next ones, and the last few of a day only as a number', async () => {
    const on = '2021-03-05'
    for (const time of ['08:00', '08:20', '08:50', '08:55', '09:29', '09:31', '23:59'])
      await called(time, { answeredAfter: 4 }, on)
    const spans = await levels('quarter', { on })
    expect(spans).toMatchObject([{ calls: 5, in_10: 5 }])
    expect(new Date(spans[0]!.starts_at!).toISOString()).toBe('2021-03-05T02:30:00.000Z')
    expect(new Date(spans[0]!.ends_at!).toISOString()).toBe('2021-03-05T04:00:00.000Z')
    expect(await levels('day', { on })).toMatchObject([{ calls: 7, told: 5, in_10: 5 }])
  })

  test('a day with fewer than five calls tells nothing about them', async () => {
    const on = '2021-03-06'
    for (const time of ['08:00', '10:00', '12:00', '14:00']) await called(time, { answeredAfter: 400 }, on)
    expect(await levels('quarter', { on })).toEqual([])
    expect(await levels('day', { on })).toMatchObject([
      { calls: null, told: 0, median_wait_seconds: null, longest_wait_seconds: null },
    ])
  })

  test('calls by voice and calls that we began are not among those asked for in sign', async () => {
    const on = '2021-03-07'
    const [task] =
      await owner`insert into public.tasks (kind, means, reason) values ('call_back', 'sign', 'asked') returning id`
    for (let minute = 10; minute < 16; minute++) {
      await called(`11:${minute}`, { answeredAfter: 3, mode: 'voice' }, on)
      await called(`11:${minute}`, { answeredAfter: 0, task: Number(task?.id) }, on)
    }
    expect(await levels('day', { on })).toEqual([])
    expect(await levels('day', { on, mode: 'voice' })).toMatchObject([{ calls: 6 }])
  })

  test('the quarter of an hour that is not over tells nothing yet', async () => {
    const today = new Date(Date.now() + 5.5 * 3_600_000).toISOString().slice(0, 10)
    const before = await levels('day', { on: today, mode: 'voice' })
    for (let call = 0; call < 6; call++)
      await owner`insert into public.calls (mode, state, secret_hash, ended_at) values ('voice', 'abandoned', gen_random_uuid()::text::bytea, now())`
    expect(await levels('day', { on: today, mode: 'voice' })).toEqual(before)
  })

  test('a question that makes no sense is refused', async () => {
    const ask = async (values: object) =>
      (
        await anonymousDatabase().rpc('service_levels', {
          mode: 'sign',
          first_day: day,
          last_day: day,
          per: 'day',
          ...values,
        } as never)
      ).error
    for (const wrong of [{ mode: 'x' }, { per: 'x' }, { last_day: '2021-03-03' }, { last_day: '2022-03-04' }])
      expect(await ask(wrong)).toMatchObject({ code: 'PT400', message: 'invalid_input' })
  })

  test('nobody reads the calls behind the figures', async () => {
    expect((await anonymousDatabase().from('calls').select('id')).error ?? 'read').not.toBe('read')
  })
})
