import { afterAll, beforeEach, expect, test } from 'vitest'

import { liveCalls } from '@/lib/calls/answers.ts'
import { anonymousDatabase, type Db } from '@/lib/db/client.ts'

import { act, ask, bringGuest, emptyTheHall, hireStaff, inviteGuest, owner, talk } from './call-people.ts'

beforeEach(emptyTheHall)
afterAll(async () => owner.end())

const seen = {
  fps: 29.5,
  width: 640,
  height: 480,
  delay_ms: 120,
  frozen_ms: 700,
  freezes: 2,
  lost: 0.01,
  lacks: [] as string[],
}

const listed = async (db: Db) => liveCalls.parse((await act(db, 'live_calls')).data)

test('a supervisor and the Collector see what each side of a live call receives, and nobody else does', async () => {
  const { interpreter, call } = await talk()
  expect((await act(call.db, 'add_call_quality', { ...seen, fps: 12 })).error).toBeNull()
  expect((await act(interpreter.db, 'add_call_quality', { ...seen, call_id: call.id })).error).toBeNull()
  for (const role of ['supervisor', 'collector']) {
    const [one, ...others] = await listed((await hireStaff(role)).db)
    expect(others).toEqual([])
    expect(one).toMatchObject({ id: call.id, mode: 'sign', nameEn: 'Sarita Verma' })
    expect(one?.toCitizen).toMatchObject([{ fps: 12, width: 640, delayMs: 120, frozenMs: 700, freezes: 2, lost: 0.01 }])
    expect(one?.toDesk).toMatchObject([{ fps: 29.5 }])
    expect(one).toMatchObject({ citizenGets: 'picture', deskGets: 'picture' })
  }
  for (const role of ['interpreter', 'operator', 'officer', 'administrator'])
    expect((await act((await hireStaff(role)).db, 'live_calls')).error, role).toMatchObject({ code: 'PT403' })
  expect((await act(call.db, 'live_calls')).error).toMatchObject({ code: 'PT403' })
  expect((await act(anonymousDatabase(), 'live_calls')).error).toMatchObject({ code: '42501' })
})

test('the record of a call, and whoever answers for it, says of each side what its browser cannot do', async () => {
  const { interpreter, call } = await talk()
  await act(call.db, 'add_call_quality', { ...seen, lacks: ['steer', 'wait'] })
  await act(interpreter.db, 'add_call_quality', { ...seen, call_id: call.id })
  expect(
    await owner`select data -> 'lacks' as lacks from public.call_events where call_id = ${call.id} and kind = 'quality' order by id`,
  ).toEqual([{ lacks: ['steer', 'wait'] }, { lacks: [] }])
  expect(await listed((await hireStaff('supervisor')).db)).toMatchObject([
    { toCitizen: [{ lacks: ['steer', 'wait'] }], toDesk: [{ lacks: [] }] },
  ])
})

test('where a camera is off by choice the record says so, and no figures are told of it', async () => {
  const { interpreter, call } = await talk()
  expect((await act(call.db, 'note_camera_off')).error).toBeNull()
  expect((await act(interpreter.db, 'note_camera_off', { call_id: call.id })).error).toBeNull()
  expect(
    await owner`select staff_id, data from public.call_events where call_id = ${call.id} and kind = 'quality' order by id`,
  ).toEqual([
    { staff_id: null, data: { isOff: true } },
    { staff_id: String(interpreter.id), data: { isOff: true } },
  ])
  expect(await listed((await hireStaff('supervisor')).db)).toMatchObject([
    { toCitizen: [], toDesk: [], citizenGets: 'off', deskGets: 'off' },
  ])
  const other = await hireStaff('interpreter')
  expect((await act(other.db, 'note_camera_off', { call_id: call.id })).error).toMatchObject({ code: 'PT403' })
  expect((await act(anonymousDatabase(), 'note_camera_off')).error).toMatchObject({ code: '42501' })
})

test('what a guest receives is kept and told under who they are, for as long as they tell it; of a side it is no part', async () => {
  const { interpreter, call } = await talk()
  const supervisor = await hireStaff('supervisor')
  const officer = await bringGuest(interpreter.db, 'officer', call.id)
  const companion = await bringGuest(call.db, 'companion')
  expect((await act(officer, 'add_call_quality', { ...seen, fps: 9, lacks: ['wait'] })).error).toBeNull()
  expect((await act(companion, 'note_camera_off')).error).toBeNull()
  expect(await listed(supervisor.db)).toMatchObject([
    {
      toCitizen: [],
      toDesk: [],
      citizenGets: 'unknown',
      guests: [
        { kind: 'officer', reports: [{ fps: 9, lacks: ['wait'] }], gets: 'picture' },
        { kind: 'companion', reports: [], gets: 'off' },
      ],
    },
  ])
  await act(call.db, 'remove_guest', { guest: companion.guest })
  expect((await act(companion, 'add_call_quality', seen)).error).not.toBeNull()
  const early = await inviteGuest(interpreter.db, 'interpreter', call.id)
  expect((await act(early, 'add_call_quality', seen)).error).toMatchObject({ code: 'PT403', message: 'not_your_call' })

  const next = await talk()
  const gone = await bringGuest(next.interpreter.db, 'officer', next.call.id)
  await owner`insert into public.call_events (call_id, kind, at, data) select g.call_id, 'guest_quality', now() - interval '13 seconds',
    ${owner.json({ ...seen, delayMs: 1, frozenMs: 0 })}::jsonb || jsonb_build_object('guest', g.kind, 'guestId', g.id)
    from public.call_guests g where g.call_id = ${next.call.id}`
  expect((await listed(supervisor.db)).find(({ id }) => id === next.call.id)?.guests).toEqual([])
  await act(gone, 'add_call_quality', seen)
  expect((await listed(supervisor.db)).find(({ id }) => id === next.call.id)?.guests).toHaveLength(1)
})

test('a guest’s link fills no record without end: they tell as much as three hours have, and the sides go on telling', async () => {
  const { call } = await talk()
  const companion = await bringGuest(call.db, 'companion')
  await owner`insert into public.call_events (call_id, kind, data)
    select g.call_id, 'guest_quality', jsonb_build_object('guest', g.kind, 'guestId', g.id)
    from public.call_guests g, generate_series(1, 2499) where g.call_id = ${call.id}`
  expect((await act(companion, 'add_call_quality', seen)).error).toBeNull()
  for (const rule of ['add_call_quality', 'note_camera_off'] as const)
    expect((await act(companion, rule, rule === 'add_call_quality' ? seen : {})).error).toMatchObject({ code: 'PT429' })
  for (const { db } of [call, { db: await bringGuest(call.db, 'companion') }])
    expect((await act(db, 'add_call_quality', seen)).error).toBeNull()
  // Figures that nobody checked are taken from nobody.
  expect(
    await owner`select has_function_privilege('authenticated', 'private.add_received(uuid, jsonb)', 'execute') as may`,
  ).toEqual([{ may: false }])
})

test('a side that has told nothing for longer than two reports gets nothing, whatever it told last', async () => {
  const { call } = await talk()
  const supervisor = await hireStaff('supervisor')
  expect(await listed(supervisor.db)).toMatchObject([{ citizenGets: 'unknown', deskGets: 'unknown' }])
  await owner`update public.calls set answered_at = now() - interval '30 seconds' where id = ${call.id}`
  await owner`insert into public.call_events (call_id, kind, at, data)
    values (${call.id}, 'quality', now() - interval '13 seconds', ${owner.json({ ...seen, delayMs: 1, frozenMs: 0 })})`
  expect(await listed(supervisor.db)).toMatchObject([{ citizenGets: 'nothing', deskGets: 'nothing' }])
})

test('what is older than two minutes, and a call that is over, is no news of this moment', async () => {
  const { call } = await talk()
  const supervisor = await hireStaff('supervisor')
  await owner`insert into public.call_events (call_id, kind, at, data)
    values (${call.id}, 'quality', now() - interval '3 minutes', ${owner.json({ ...seen, delayMs: 1, frozenMs: 0 })})`
  expect(await listed(supervisor.db)).toMatchObject([{ id: call.id, toCitizen: [], toDesk: [] }])
  await act(call.db, 'leave_call')
  expect(await listed(supervisor.db)).toEqual([])
})

test('what nobody can have received is refused, and nothing is kept of a call that is not live', async () => {
  const { call } = await talk()
  for (const wrong of [
    { fps: -1 },
    { fps: 241 },
    { lost: 1.5 },
    { width: -1 },
    { delay_ms: 600_001 },
    { lacks: ['hands'] },
    { lacks: ['wait', 'wait', 'wait', 'wait'] },
    { fps: null },
    { freezes: -1 },
  ])
    expect((await act(call.db, 'add_call_quality', { ...seen, ...wrong })).error).toMatchObject({ code: 'PT400' })
  const waiting = await ask()
  expect((await act(waiting.db, 'add_call_quality', seen)).error).toBeNull()
  expect(await owner`select 1 from public.call_events where call_id = ${waiting.id} and kind = 'quality'`).toEqual([])
})
