import { afterAll, beforeEach, expect, test } from 'vitest'

import { liveCalls } from '@/lib/calls/answers.ts'
import { anonymousDatabase, type Db } from '@/lib/db/client.ts'

import { act, ask, emptyTheHall, hireStaff, owner, talk } from './call-people.ts'

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
  steered_by: 'app',
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

test('the record of a call, and whoever answers for it, says where the browser and not the app decided on the rate of a picture', async () => {
  const { interpreter, call } = await talk()
  await act(call.db, 'add_call_quality', { ...seen, steered_by: 'browser' })
  await act(interpreter.db, 'add_call_quality', { ...seen, call_id: call.id })
  expect(
    await owner`select data ->> 'steeredBy' as by from public.call_events where call_id = ${call.id} and kind = 'quality' order by id`,
  ).toEqual([{ by: 'browser' }, { by: 'app' }])
  expect(await listed((await hireStaff('supervisor')).db)).toMatchObject([
    { toCitizen: [{ steeredBy: 'browser' }], toDesk: [{ steeredBy: 'app' }] },
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

test('a side that has told nothing for longer than two reports gets nothing, whatever it told last', async () => {
  const { call } = await talk()
  const supervisor = await hireStaff('supervisor')
  expect(await listed(supervisor.db)).toMatchObject([{ citizenGets: 'unknown', deskGets: 'unknown' }])
  await owner`update public.calls set answered_at = now() - interval '30 seconds' where id = ${call.id}`
  await owner`insert into public.call_events (call_id, kind, at, data)
    values (${call.id}, 'quality', now() - interval '13 seconds', ${owner.json({ ...seen, delayMs: 1, frozenMs: 0, steeredBy: 'app' })})`
  expect(await listed(supervisor.db)).toMatchObject([{ citizenGets: 'nothing', deskGets: 'nothing' }])
})

test('what is older than two minutes, and a call that is over, is no news of this moment', async () => {
  const { call } = await talk()
  const supervisor = await hireStaff('supervisor')
  await owner`insert into public.call_events (call_id, kind, at, data)
    values (${call.id}, 'quality', now() - interval '3 minutes', ${owner.json({ ...seen, delayMs: 1, frozenMs: 0, steeredBy: 'app' })})`
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
    { steered_by: 'nobody' },
    { freezes: -1 },
  ])
    expect((await act(call.db, 'add_call_quality', { ...seen, ...wrong })).error).toMatchObject({ code: 'PT400' })
  const waiting = await ask()
  expect((await act(waiting.db, 'add_call_quality', seen)).error).toBeNull()
  expect(await owner`select 1 from public.call_events where call_id = ${waiting.id} and kind = 'quality'`).toEqual([])
})
