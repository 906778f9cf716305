import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { anonymousDatabase } from '@/lib/db/client.ts'
import { dayLevels } from '@/lib/service/answers.ts'

import { emptyTheHall, hireStaff, owner, type StaffMember, uuid } from './call-people.ts'

/** A day of its own, a long time ago: nothing else happened on it. */
const day = '2021-03-04'
let interpreter: StaffMember
let next: StaffMember

beforeAll(async () => {
  await emptyTheHall()
  interpreter = await hireStaff('interpreter')
  next = await hireStaff('interpreter')
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
    await owner`insert into public.call_events (call_id, kind, staff_id, at)
      values (${id}, 'accepted', ${interpreter.id}, ${at}::timestamptz + make_interval(secs => ${answeredAfter}))`
  return id
}

/** In the record of the call, so many seconds after it was asked for. */
const happened = async (callId: string, after: number, kind: string, data: object, staffId: number | null = null) =>
  owner`insert into public.call_events (call_id, kind, at, staff_id, data)
    select id, ${kind}, asked_at + make_interval(secs => ${after}), ${staffId}, ${owner.json(data as never)} from public.calls where id = ${callId}`

type Connection = { of?: string; to?: number; isGoodbye?: boolean }

/** Somebody's browser was in the room, from and to so many seconds after the call was asked for. */
async function connected(callId: string, from: number, { of = 'citizen', to, isGoodbye = false }: Connection = {}) {
  const who = { identity: of, sid: `PA_${uuid()}` }
  await happened(callId, from, 'joined', who)
  if (to !== undefined) await happened(callId, to, 'left', { ...who, ...(isGoodbye && { isGoodbye }) })
}

/** The browser of this member of staff was in the room. */
const sat = async (callId: string, { id }: StaffMember, from: number, to?: number) =>
  connected(callId, from, { of: `staff-${id}`, ...(to !== undefined && { to }) })

const handedTo = async (callId: string, after: number, { id }: StaffMember, state = 'agreed') =>
  happened(callId, after, 'hand_over', { state }, id)

/** What this side told every five seconds of this time. */
async function reported(callId: string, side: 'citizen' | 'desk', from: number, to: number, data: object) {
  for (let at = from + 5; at <= to; at += 5)
    await happened(callId, at, 'quality', data, side === 'desk' ? interpreter.id : null)
}

/** Five calls alike: fewer are not told of. → what is told of the day */
async function dayOf(on: string, told: Told, then: (callId: string) => Promise<void>) {
  for (let minute = 0; minute < 5; minute++) await then(await called(`10:0${minute}`, told, on))
  const [level] = await levels('day', { on })
  return level
}

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
    for (const at of [1, 100, 150]) await connected(dropped, at)
    await connected(dropped, 60, { of: 'staff-1' })
    await connected(lost, 1)
    await happened(lost, 300, 'ended', { reason: 'dropped' })
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
      readable_share: 0,
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

  test('signing could be read for as much of the conversation as both sides told of 20 pictures a second', async () => {
    const told = await dayOf('2021-04-01', { answeredAfter: 100, endedAfter: 200 }, async (call) => {
      await reported(call, 'citizen', 100, 200, { fps: 30 })
      await reported(call, 'desk', 100, 150, { fps: 20 })
      await reported(call, 'desk', 150, 200, { fps: 19.9 })
    })
    expect(told?.readable_share).toBe(0.75)
  })

  test('time of which nobody could tell, because the link was dead, is no time in which signing could be read', async () => {
    const told = await dayOf('2021-04-02', { answeredAfter: 0, endedAfter: 100 }, async (call) => {
      for (const side of ['citizen', 'desk'] as const) {
        await reported(call, side, 0, 20, { fps: 30 })
        await reported(call, side, 70, 100, { fps: 30 })
      }
    })
    expect(told?.readable_share).toBe(0.5)
  })

  test('a side of which no report came at all could read nothing, whatever a guest received', async () => {
    const told = await dayOf('2021-04-03', { answeredAfter: 0, endedAfter: 60 }, async (call) => {
      await reported(call, 'desk', 0, 60, { fps: 30 })
      for (let at = 5; at <= 60; at += 5)
        await happened(call, at, 'guest_quality', { fps: 30, guest: 'officer', guestId: 1 })
    })
    expect(told?.readable_share).toBe(0.5)
  })

  test('waiting, a camera that is off by choice and the last moments before the end are not asked for pictures', async () => {
    const told = await dayOf('2021-04-04', { answeredAfter: 60, endedAfter: 164 }, async (call) => {
      await reported(call, 'citizen', 60, 160, { fps: 30 })
      await reported(call, 'desk', 60, 110, { fps: 30 })
      await reported(call, 'desk', 110, 160, { isOff: true })
    })
    expect(told?.readable_share).toBe(1)
    const nothing = await dayOf('2021-04-05', { answeredAfter: 0, endedAfter: 60 }, async (call) => {
      for (const side of ['citizen', 'desk'] as const) await reported(call, side, 0, 60, { isOff: true })
    })
    expect(nothing?.readable_share).toBeNull()
  })

  test.each([
    ['who only loads the page again has not dropped', '2021-05-01', { to: 60, isGoodbye: true }, 63, 0],
    ['who closed the page and came back later had dropped', '2021-05-02', { to: 60, isGoodbye: true }, 66, 1],
    ['whose network failed had dropped, however soon they are back', '2021-05-03', { to: 60 }, 61, 1],
    ['whose old connection was still thought to be there had dropped', '2021-05-04', {}, 61, 1],
  ])('%s', async (_, on, first, backAt, recovered) => {
    const told = await dayOf(on, { answeredAfter: 10, endedAfter: 300 }, async (call) => {
      await connected(call, 1, first)
      await connected(call, backAt, { to: 300 })
    })
    expect(told).toMatchObject({ drops: 5 * recovered, recovered: 5 * recovered })
  })

  test('a reload while waiting, and people who come along or look on, are no drops', async () => {
    const told = await dayOf('2021-04-06', { answeredAfter: 100 }, async (call) => {
      await connected(call, 1, { to: 20 })
      await connected(call, 40)
      for (const of of ['guest-abc', 'onlooker-7']) for (const at of [120, 150]) await connected(call, at, { of })
    })
    expect(told).toMatchObject({ drops: 0, recovered: 0 })
  })

  test('a media server that restarts breaks a conversation off once, though both come back', async () => {
    const told = await dayOf('2021-04-07', { answeredAfter: 10 }, async (call) => {
      for (const of of ['citizen', `staff-${interpreter.id}`])
        for (const at of [5, 90]) await connected(call, at, { of })
    })
    expect(told).toMatchObject({ drops: 5, recovered: 5 })
  })

  type Desks = [string, string, (callId: string) => Promise<void>, { drops: number; recovered: number }]
  const none = { drops: 0, recovered: 0 }
  test.each<Desks>([
    [
      'an interpreter to whom the call is handed back has not dropped',
      '2021-05-11',
      async (call) => {
        await sat(call, interpreter, 8, 101)
        await sat(call, next, 90, 201)
        await handedTo(call, 100, next)
        await sat(call, interpreter, 190)
        await handedTo(call, 200, interpreter)
      },
      none,
    ],
    [
      'an interpreter at whose desk it rang first, and who takes it over later, has not dropped',
      '2021-05-12',
      async (call) => {
        await sat(call, next, 2, 9)
        await sat(call, interpreter, 10)
        await sat(call, next, 90)
        await handedTo(call, 100, next)
      },
      none,
    ],
    [
      'an interpreter who was free for an emergency, and has the same citizen again, has not dropped',
      '2021-05-13',
      async (call) => {
        await sat(call, interpreter, 8, 61)
        await happened(call, 60, 'left', { reason: 'emergency' }, interpreter.id)
        await happened(call, 100, 'accepted', {}, interpreter.id)
        await sat(call, interpreter, 101)
      },
      none,
    ],
    [
      'a desk that was lost and answers the same citizen again is one drop, which was not recovered',
      '2021-05-14',
      async (call) => {
        await sat(call, interpreter, 8, 70)
        await happened(call, 250, 'left', { reason: 'gone' }, interpreter.id)
        await happened(call, 260, 'accepted', {}, interpreter.id)
        await sat(call, interpreter, 261)
      },
      { drops: 5, recovered: 0 },
    ],
    [
      'an interpreter who took the call over, and whose network failed then, had dropped',
      '2021-05-15',
      async (call) => {
        await sat(call, interpreter, 8, 101)
        await sat(call, next, 90, 150)
        await handedTo(call, 100, next, 'taken_over')
        await sat(call, next, 160)
      },
      { drops: 5, recovered: 5 },
    ],
  ])('%s', async (_, on, then, drops) => {
    expect(await dayOf(on, { answeredAfter: 10 }, then)).toMatchObject(drops)
  })

  test('a conversation that ended without one of its people is a drop that was not recovered, whoever says so', async () => {
    const byItself = await dayOf('2021-04-08', { answeredAfter: 10 }, async (call) => {
      await happened(call, 300, 'ended', { reason: 'dropped' })
    })
    const byDesk = await dayOf('2021-04-09', { answeredAfter: 10, outcome: 'dropped' }, async () => undefined)
    const ofDesk = await dayOf('2021-04-10', { answeredAfter: 10 }, async (call) => {
      await happened(call, 200, 'left', { reason: 'gone' }, interpreter.id)
    })
    for (const told of [byItself, byDesk, ofDesk]) expect(told).toMatchObject({ drops: 5, recovered: 0 })
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
