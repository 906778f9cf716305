import { afterAll, beforeEach, expect, test } from 'vitest'

import {
  addCallPart,
  eraseCallRecording,
  listCallRecordings,
  playCallRecording,
} from '@/lib/call-recordings/call-recordings.ts'
import { joinRoom, listRooms, showRecording } from '@/lib/calls/room/livekit.ts'
import { adminDatabase } from '@/lib/db/admin.ts'
import { readObject, storeObject } from '@/lib/files/storage.ts'

import { reconcileCalls } from '../../scripts/worker/reconcile-calls.ts'
import { act, ask, emptyTheHall, hireStaff, owner, talk, uuid } from './call-people.ts'

beforeEach(emptyTheHall)
afterAll(async () => owner.end())

async function asked() {
  const { interpreter, call } = await talk()
  const { data, error } = await interpreter.db.rpc('ask_for_call_recording', { call_id: call.id })
  expect(error).toBeNull()
  return { interpreter, call, recordingId: data as string }
}
const second = (recordingId: string, part: number, take = '7b8e5a5e-0000-4000-8000-000000000000', age = 0) => ({
  recordingId,
  take,
  part,
  age,
  mimeType: 'video/webm',
  bytes: new Uint8Array([part, part]),
})
const seen = async (db: Parameters<typeof listCallRecordings>[0]) => {
  const list = await listCallRecordings(db)
  return list.ok ? list.value : []
}

test('nothing is recorded before the citizen said yes, and nothing after they said no', async () => {
  const { interpreter, call, recordingId } = await asked()
  expect(await addCallPart(interpreter.db, second(recordingId, 0))).toMatchObject({ code: 'recording_over' })
  const { take, part } = second(recordingId, 0)
  expect(await readObject('recordings', `call/${recordingId}/${take}/${part}`)).toMatchObject({ ok: false })
  expect((await act(call.db, 'call_status')).data).toMatchObject({ recording: { state: 'asked' } })
  expect((await act(call.db, 'agree_to_call_recording', { agreed: false })).data).toMatchObject({
    recording: { state: 'refused' },
  })
  expect(await addCallPart(interpreter.db, second(recordingId, 0))).toMatchObject({ code: 'recording_over' })
  expect((await act(call.db, 'agree_to_call_recording', { agreed: true })).error).toMatchObject({
    message: 'wrong_state',
  })
})

test('each second is kept while it is recorded; either side stops it; the interpreter and supervisors see it, each look is written down', async () => {
  const { interpreter, call, recordingId } = await asked()
  expect((await act(call.db, 'agree_to_call_recording', { agreed: true })).error).toBeNull()
  for (const part of [0, 1, 1])
    expect(await addCallPart(interpreter.db, second(recordingId, part))).toMatchObject({ ok: true })
  const stranger = await hireStaff('interpreter')
  expect(await addCallPart(stranger.db, second(recordingId, 2))).toMatchObject({ code: 'not_your_call' })
  expect((await act((await ask()).db, 'agree_to_call_recording', { agreed: true })).error).toMatchObject({
    message: 'call_over',
  })
  expect((await act(stranger.db, 'stop_call_recording', { call_id: call.id })).error).toMatchObject({
    message: 'not_your_call',
  })

  expect((await act(call.db, 'stop_call_recording')).error).toBeNull()
  expect((await act(interpreter.db, 'stop_call_recording', { call_id: call.id })).error).toBeNull()
  // The second that was on its way belongs to it.
  expect(await addCallPart(interpreter.db, second(recordingId, 2))).toMatchObject({ ok: true })
  await owner`update public.call_recordings set stopped_at = now() - interval '2 minutes' where id = ${recordingId}`
  expect(await addCallPart(interpreter.db, second(recordingId, 3))).toMatchObject({ code: 'recording_over' })

  const supervisor = await hireStaff('supervisor')
  for (const who of [interpreter, supervisor]) {
    expect((await seen(who.db)).find(({ id }) => id === recordingId)).toMatchObject({
      state: 'stopped',
      answeredBy: 'button',
      visibleTo: ['interpreter', 'supervisor'],
      takes: 1,
    })
    const played = await playCallRecording(who.db, recordingId, 0)
    if (!played.ok) throw new Error(played.code)
    expect([...(await new Response(played.value.read(0, played.value.size - 1)).bytes())]).toEqual([0, 0, 1, 1, 2, 2])
    expect(
      await owner`select 1 from public.personal_data_views where staff_id = ${who.id} and what = 'recording'`,
    ).toHaveLength(1)
  }
  for (const who of [stranger, await hireStaff('operator'), await hireStaff('collector')]) {
    expect(await seen(who.db)).toEqual([])
    expect((await playCallRecording(who.db, recordingId, 0)).ok).toBe(false)
  }
})

test('whom the record does not name sees and plays nothing of it', async () => {
  const { interpreter, call, recordingId } = await asked()
  await act(call.db, 'agree_to_call_recording', { agreed: true })
  await addCallPart(interpreter.db, second(recordingId, 0))
  const supervisor = await hireStaff('supervisor')
  const others = await Promise.all(
    ['interpreter', 'operator', 'collector', 'administrator'].map(async (role) => hireStaff(role)),
  )
  for (const named of [['interpreter'], ['supervisor'], ['interpreter', 'supervisor'], []] as const) {
    await owner`update public.call_recordings set visible_to = ${named} where id = ${recordingId}`
    const allowed = [interpreter, supervisor].filter((_, at) =>
      named.some((role) => role === ['interpreter', 'supervisor'][at]),
    )
    for (const who of [interpreter, supervisor, ...others]) {
      const may = allowed.includes(who)
      expect((await seen(who.db)).some(({ id }) => id === recordingId)).toBe(may)
      const parts = await who.db.from('call_recording_parts').select('part').eq('recording_id', recordingId)
      expect(parts.data ?? []).toHaveLength(may ? 1 : 0)
      expect((await playCallRecording(who.db, recordingId, 0)).ok).toBe(may)
    }
  }
  // The citizen reads that there is a record of their call, whoever is named, and plays nothing.
  expect((await call.db.from('call_recordings').select('id')).data).toEqual([{ id: recordingId }])
  expect((await call.db.from('call_recording_parts').select('part')).data ?? []).toEqual([])
  expect((await playCallRecording(call.db, recordingId, 0)).ok).toBe(false)
  await expect(
    owner`update public.call_recordings set visible_to = '{collector}' where id = ${recordingId}`,
  ).rejects.toThrow('recording_is_shown_to_known_people')
})

test('what was recorded without a network comes later, in its order; what was recorded after the end of it is not taken', async () => {
  const { interpreter, call, recordingId } = await asked()
  await act(call.db, 'agree_to_call_recording', { agreed: true })
  const [before, after] = [uuid(), uuid()]
  expect(await addCallPart(interpreter.db, second(recordingId, 1, after, 1000))).toMatchObject({ ok: true })
  await act(call.db, 'stop_call_recording')
  await owner`update public.call_recordings set stopped_at = now() - interval '1 hour' where id = ${recordingId}`
  const late = (part: number, minutes: number) => second(recordingId, part, before, minutes * 60_000)
  expect(await addCallPart(interpreter.db, late(0, 62))).toMatchObject({ ok: true })
  expect(await addCallPart(interpreter.db, late(1, 61))).toMatchObject({ ok: true })
  expect(await addCallPart(interpreter.db, late(2, 59))).toMatchObject({ code: 'recording_over' })
  expect(await addCallPart(interpreter.db, late(2, -1))).toMatchObject({ code: 'invalid_input' })
  const { data } = await interpreter.db.rpc('open_call_recording', { recording_id: recordingId })
  expect(data).toMatchObject([{ take: before }, { take: after }])
})

test.each([
  ['who has handed a call over', 'agreed'],
  ['whose call the next interpreter went on with', 'taken_over'],
])('%s sends what they recorded before, and nothing from afterwards', async (_, state) => {
  const { interpreter, call, recordingId } = await asked()
  await act(call.db, 'agree_to_call_recording', { agreed: true })
  const next = await hireStaff('interpreter')
  await owner`insert into public.call_hand_overs (call_id, from_staff_id, to_staff_id, state, ended_at)
    values (${call.id}, ${interpreter.id}, ${next.id}, ${state}, now() - interval '1 minute')`
  await owner`update public.calls set answered_by = ${next.id} where id = ${call.id}`
  const [mine, theirs] = [uuid(), uuid()]
  expect(await addCallPart(interpreter.db, second(recordingId, 0, mine, 90_000))).toMatchObject({ ok: true })
  expect(await addCallPart(interpreter.db, second(recordingId, 1, mine))).toMatchObject({ code: 'not_your_call' })
  expect(await addCallPart(next.db, second(recordingId, 0, theirs))).toMatchObject({ ok: true })
})

test('a desk that was lost sends what it recorded before, and nothing from afterwards', async () => {
  const { interpreter, call, recordingId } = await asked()
  await act(call.db, 'agree_to_call_recording', { agreed: true })
  await owner`insert into public.call_events (call_id, kind, staff_id, data, at)
    values (${call.id}, 'left', ${interpreter.id}, '{"reason": "gone"}', now() - interval '1 minute')`
  await owner`update public.calls set answered_by = null, state = 'waiting' where id = ${call.id}`
  await owner`update public.call_recordings set stopped_at = now() + interval '1 hour' where id = ${recordingId}`
  const part = (which: number, age: number) => addCallPart(interpreter.db, second(recordingId, which, undefined, age))
  expect(await part(0, 90_000)).toMatchObject({ ok: true })
  expect(await part(1, 0)).toMatchObject({ code: 'not_your_call' })
})

test('a recording of which nothing arrives is stopped, and the call goes on', async () => {
  const { interpreter, call, recordingId } = await asked()
  await act(call.db, 'agree_to_call_recording', { agreed: true })
  await addCallPart(interpreter.db, second(recordingId, 0))
  await owner`update public.call_recordings set answered_at = now() - interval '10 minutes' where id = ${recordingId}`
  const running = async () => (await act(adminDatabase(), 'stop_silent_call_recordings')).data
  expect(await running()).toContain(call.id)
  await owner`update public.call_recording_parts set created_at = now() - interval '4 minutes' where recording_id = ${recordingId}`
  expect(await running()).not.toContain(call.id)
  expect((await act(call.db, 'call_status')).data).toMatchObject({ state: 'live', recording: { state: 'stopped' } })
  expect((await act(interpreter.db, 'stop_silent_call_recordings')).error).toMatchObject({ code: '42501' })
})

test('an answer in sign is noted by the interpreter, once', async () => {
  const { interpreter, call, recordingId } = await asked()
  expect((await act(interpreter.db, 'note_call_recording_answer', { call_id: call.id, agreed: true })).error).toBeNull()
  expect((await act(interpreter.db, 'note_call_recording_answer', { call_id: call.id, agreed: true })).error).toBeNull()
  expect(
    (await act(interpreter.db, 'note_call_recording_answer', { call_id: call.id, agreed: false })).error,
  ).toMatchObject({ message: 'wrong_state' })
  const [row] = await owner`select answered_by, noted_by, state from public.call_recordings where id = ${recordingId}`
  expect(row).toMatchObject({ answered_by: 'sign', noted_by: String(interpreter.id), state: 'recording' })
  // The end of the call is the end of the recording.
  await act(call.db, 'leave_call')
  expect((await owner`select state from public.call_recordings where id = ${recordingId}`)[0]?.state).toBe('stopped')
})

test('what was kept long enough is erased by the worker, and the report stays in the record', async () => {
  const { interpreter, call, recordingId } = await asked()
  await act(call.db, 'agree_to_call_recording', { agreed: true })
  await addCallPart(interpreter.db, second(recordingId, 0))
  await addCallPart(interpreter.db, second(recordingId, 0, uuid()))
  const path = `call/${recordingId}/${second(recordingId, 0).take}/0`
  await eraseCallRecording(recordingId)
  expect((await readObject('recordings', path)).ok).toBe(true)

  const supervisor = await hireStaff('supervisor')
  expect((await act(supervisor.db, 'erase_call_recording', { recording_id: recordingId })).error).toMatchObject({
    message: 'wrong_state',
  })
  await act(call.db, 'stop_call_recording')
  expect((await act(interpreter.db, 'erase_call_recording', { recording_id: recordingId })).error).toMatchObject({
    code: 'PT403',
  })
  expect((await act(interpreter.db, 'note_call_recording_erased', { recording_id: recordingId })).error).toMatchObject({
    code: '42501',
  })
  expect((await act(supervisor.db, 'erase_call_recording', { recording_id: recordingId })).error).toBeNull()
  await eraseCallRecording(recordingId)
  await eraseCallRecording(recordingId)
  expect((await readObject('recordings', path)).ok).toBe(false)
  expect((await seen(supervisor.db)).find(({ id }) => id === recordingId)).toMatchObject({
    state: 'erased',
    erased: { parts: 2, bytes: 4 },
    takes: 0,
  })
  await act(adminDatabase(), 'clean_up')
  expect(await owner`select 1 from public.call_recordings where id = ${recordingId}`).toHaveLength(1)
})

test('of a long recording nothing lies there when it is reported as erased', async () => {
  const { call, recordingId } = await asked()
  await act(call.db, 'agree_to_call_recording', { agreed: true })
  const [take, parts] = [uuid(), 1100]
  await owner`insert into public.call_recording_parts (recording_id, take, part, object_path, mime_type, bytes, recorded_at)
    select ${recordingId}, ${take}, n, 'call/' || ${recordingId} || '/' || ${take} || '/' || n, 'video/webm', 1, now()
    from generate_series(0, ${parts - 1}) as n`
  const last = `call/${recordingId}/${take}/${parts - 1}`
  expect(await storeObject('recordings', last, new Uint8Array([1]), 'video/webm')).toMatchObject({ ok: true })
  await owner`update public.call_recordings set state = 'stopped', stopped_at = now(), kept_until = now() where id = ${recordingId}`
  await eraseCallRecording(recordingId)
  expect((await readObject('recordings', last)).ok).toBe(false)
  expect(await owner`select erased_parts from public.call_recordings where id = ${recordingId}`).toEqual([
    { erased_parts: parts },
  ])
})

test('who looks at the recordings of two calls without a complaint has looked twice', async () => {
  const supervisor = await hireStaff('supervisor')
  for (const { call, recordingId } of [await asked(), await asked()]) {
    await act(call.db, 'agree_to_call_recording', { agreed: true })
    for (const _ of [1, 2])
      expect((await act(supervisor.db, 'open_call_recording', { recording_id: recordingId })).error).toBeNull()
  }
  expect(
    await owner`select 1 from public.personal_data_views where staff_id = ${supervisor.id} and what = 'recording'`,
  ).toHaveLength(2)
})

test('where a second is missing it plays on with the next', async () => {
  const { interpreter, call, recordingId } = await asked()
  await act(call.db, 'agree_to_call_recording', { agreed: true })
  for (const part of [0, 2])
    expect(await addCallPart(interpreter.db, second(recordingId, part))).toMatchObject({ ok: true })
  const played = await playCallRecording(interpreter.db, recordingId, 0)
  if (!played.ok) throw new Error(played.code)
  expect([...(await new Response(played.value.read(0, played.value.size - 1)).bytes())]).toEqual([0, 0, 2, 2])
})

/** What a room shows once the worker has looked. */
const shownIn = async (id: string) => {
  await reconcileCalls()
  return (await listRooms()).find(({ callId }) => callId === id)?.showsRecording
}

test('when the interpreter is lost and the citizen waits again, the room does not say that it is recorded', async () => {
  const { interpreter, call } = await asked()
  await act(call.db, 'agree_to_call_recording', { agreed: true })
  expect(await joinRoom(call.id, 'citizen', { kind: 'citizen', name: null })).toMatchObject({ ok: true })
  await showRecording(call.id, true)
  await expect.poll(async () => shownIn(call.id)).toBe(true)
  await owner`update public.staff_presences set seen_at = now() - interval '200 seconds' where staff_id = ${interpreter.id}`
  await expect.poll(async () => shownIn(call.id)).toBe(false)
  expect((await act(call.db, 'call_status')).data).toMatchObject({ state: 'waiting' })
})

test('a room that could not be told that it is recorded is told a moment later', async () => {
  const { call } = await asked()
  await act(call.db, 'agree_to_call_recording', { agreed: true })
  expect(await joinRoom(call.id, 'citizen', { kind: 'citizen', name: null })).toMatchObject({ ok: true })
  await expect.poll(async () => shownIn(call.id)).toBe(true)
})
