import { afterAll, expect, test } from 'vitest'

import { adminDatabase } from '@/lib/db/admin.ts'
import { anonymousDatabase } from '@/lib/db/client.ts'
import { readObject, removeForgottenFiles, storeObject } from '@/lib/files/storage.ts'
import { playRecording } from '@/lib/recordings/recordings.ts'

import { act, hireStaff, owner, uuid } from './call-people.ts'

afterAll(async () => owner.end())

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

test('a signed message goes to the desk of its place, as a complaint does out of a call', async () => {
  const interpreter = await hireStaff('interpreter')
  const [category] =
    await owner`select c.id from public.categories c join public.departments d on d.id = c.department_id
    where d.code = 'revenue' and c.active order by c.id limit 1`
  const send = async () => {
    const { data } = await act(anonymousDatabase(), 'start_recording', {
      idempotency_key: uuid(),
      kind: 'sign',
      locale: 'hi',
      mime_type: 'video/webm',
    })
    const part = { secret: data.secret, part: 0, object_path: `${data.id}/0`, bytes: 1000 }
    expect((await act(anonymousDatabase(), 'add_recording_part', part)).error).toBeNull()
    expect((await act(anonymousDatabase(), 'finish_recording', { secret: data.secret })).error).toBeNull()
    return { recording_id: data.id, complaint_text: 'जमीन की नाप नहीं हुई', category_id: category?.id }
  }
  for (const code of ['t-raipur', 't-arang']) {
    const message = await send()
    const [place] = await owner`select id from public.places where code = ${code}`
    const nowhere = await act(interpreter.db, 'transcribe_recording', { ...message, place_id: 0 })
    expect(nowhere.error).toMatchObject({ code: 'PT422', message: 'place_unknown' })
    const where = { place_id: place?.id, landmark: 'पुराने कुएँ के पास' }
    const { data } = await act(interpreter.db, 'transcribe_recording', { ...message, ...where })
    expect(
      (
        await owner`select p.code, d.level, c.landmark from public.complaints c
          join public.desks d on d.id = c.desk_id join public.places p on p.id = d.place_id where c.number = ${data.number}`
      )[0],
    ).toEqual({ code, level: 1, landmark: 'पुराने कुएँ के पास' })
  }
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

test('an interpreter who jumps in a signed message gets the bytes from there, across its parts', async () => {
  const begun = await anonymousDatabase().rpc('start_recording', {
    idempotency_key: uuid(),
    kind: 'sign',
    locale: 'hi',
    mime_type: 'video/webm;codecs=vp8',
  })
  const { id, secret } = begun.data as { id: string; secret: string }
  for (const [part, bytes] of [[1, 2, 3], [4, 5], [6]].entries()) {
    await storeObject('recordings', `${id}/${part}`, new Uint8Array(bytes), 'video/webm')
    const kept = { secret, part, object_path: `${id}/${part}`, bytes: bytes.length }
    expect((await anonymousDatabase().rpc('add_recording_part', kept)).error).toBeNull()
  }
  const played = await playRecording((await hireStaff('interpreter')).db, id)
  if (!played.ok) throw new Error(played.code)
  const { size, mimeType, read } = played.value
  expect({ size, mimeType }).toEqual({ size: 6, mimeType: 'video/webm' })
  const bytesOf = async (start: number, end: number) => [...(await new Response(read(start, end)).bytes())]
  expect(await bytesOf(0, 5)).toEqual([1, 2, 3, 4, 5, 6])
  expect(await bytesOf(2, 3)).toEqual([3, 4])
  expect(await bytesOf(5, 5)).toEqual([6])
})

test('a message that was recorded anew is gone after some days, and so are its bytes', async () => {
  const begun = await anonymousDatabase().rpc('start_recording', {
    idempotency_key: uuid(),
    kind: 'sign',
    locale: 'hi',
    mime_type: 'video/webm',
  })
  const { id, secret } = begun.data as { id: string; secret: string }
  const path = `${id}/0`
  expect((await storeObject('recordings', path, new Uint8Array([1]), 'video/webm')).ok).toBe(true)
  expect(
    (await anonymousDatabase().rpc('add_recording_part', { secret, part: 0, object_path: path, bytes: 1 })).error,
  ).toBeNull()
  await anonymousDatabase().rpc('discard_recording', { secret })
  await adminDatabase().rpc('clean_up')
  expect((await anonymousDatabase().rpc('recording_status', { secret })).data).toMatchObject({ state: 'discarded' })
  await owner`update public.recordings set created_at = now() - interval '4 days' where id = ${id}`
  await owner`update storage.objects set created_at = now() - interval '4 days' where name = ${path}`
  await adminDatabase().rpc('clean_up')
  await removeForgottenFiles('recordings')
  expect((await anonymousDatabase().rpc('recording_status', { secret })).data).toBeNull()
  expect((await readObject('recordings', path)).ok).toBe(false)
})
