import { setTimeout as sleep } from 'node:timers/promises'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { anonymousDatabase, databaseAs } from '@/lib/db/client.ts'
import { playRecording } from '@/lib/recordings/recordings.ts'

import { recordedFilm } from '../fixtures/film.ts'
import { act, hireStaff, owner, type StaffMember, uuid } from './call-people.ts'
import { addPart, sign } from './recorded.ts'

let interpreter: StaffMember
beforeAll(async () => {
  interpreter = await hireStaff('interpreter')
})
afterAll(async () => owner.end())

describe('a phone whose battery died', () => {
  const lost = async () => {
    const { data } = await act(anonymousDatabase(), 'start_recording', {
      idempotency_key: uuid(),
      locale: 'hi',
      ...sign,
    })
    await addPart(data.secret, data.id, 0)
    await owner`update public.recordings set created_at = now() - interval '1 hour' where id = ${data.id}`
    await owner`update public.recording_parts set created_at = now() - interval '1 hour' where recording_id = ${data.id}`
    await owner`select public.finish_lost_recordings()`
    return data
  }

  test('brings the rest later: the same complaint, and who wrote the beginning down looks again', async () => {
    const { id, secret } = await lost()
    const [category] = await owner`select id from public.categories limit 1`
    const written = { recording_id: id, complaint_text: 'नल में पानी', category_id: category?.id }
    expect((await act(interpreter.db, 'transcribe_recording', written)).error).toBeNull()
    expect((await addPart(secret, id, 1)).data).toMatchObject({ parts: [0, 1], state: 'finished' })
    expect((await addPart(secret, id, 2)).error).toBeNull()
    expect(await owner`select 1 from public.tasks where recording_id = ${id} and state = 'open'`).toHaveLength(1)
    const more = { ...written, complaint_text: 'नल में पानी नहीं आता' }
    expect((await act(interpreter.db, 'transcribe_recording', more)).error).toBeNull()
  })

  test('its owner sends it after all, with their phone: one complaint, and a link to follow it', async () => {
    const { secret } = await lost()
    const phone = `+9197${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`
    const first = await act(anonymousDatabase(), 'recording_status', { secret })
    const sent = await act(anonymousDatabase(), 'finish_recording', { secret, phone })
    expect(sent.data).toMatchObject({ number: first.data.number, link: expect.stringMatching(/^.{22}$/) })
    const mine = databaseAs({ kind: 'tracking_link', secret: sent.data.link })
    expect((await mine.from('complaints').select('number')).data).toEqual([{ number: first.data.number }])
    expect(await owner`select 1 from public.citizen_addresses where value = ${phone}`).toHaveLength(1)
  })

  test('had thrown it away: the complaint that we made of it ends, nobody writes it down, and nothing of it can be played', async () => {
    const { id, secret } = await lost()
    expect((await act(anonymousDatabase(), 'discard_recording', { secret })).error).toBeNull()
    expect(await owner`select 1 from public.tasks where recording_id = ${id}`).toHaveLength(0)
    const [complaint] =
      await owner`select c.state, c.id from public.complaints c join public.recordings r on r.complaint_id = c.id where r.id = ${id}`
    expect(complaint?.state).toBe('not_actionable')
    expect(
      await owner`select 1 from public.tasks where complaint_id = ${complaint?.id} and state = 'open'`,
    ).toHaveLength(0)
    expect((await act(anonymousDatabase(), 'recording_status', { secret })).data).toMatchObject({ state: 'discarded' })
    expect(await playRecording(interpreter.db, id)).toMatchObject({ ok: false })
    expect((await addPart(secret, id, 1)).error).toMatchObject({ message: 'recording_over' })
  })

  test('a message that was sent whole takes nothing more', async () => {
    const { data } = await act(anonymousDatabase(), 'start_recording', {
      idempotency_key: uuid(),
      locale: 'hi',
      ...sign,
    })
    await addPart(data.secret, data.id, 0)
    await act(anonymousDatabase(), 'finish_recording', { secret: data.secret })
    expect((await addPart(data.secret, data.id, 1)).error).toMatchObject({ message: 'recording_over' })
  })
})

test('whose answer is lost on the way sends the message again: the same complaint, and a link that opens it', async () => {
  const { data } = await act(anonymousDatabase(), 'start_recording', { idempotency_key: uuid(), locale: 'hi', ...sign })
  await addPart(data.secret, data.id, 0)
  const send = async () => (await act(anonymousDatabase(), 'finish_recording', { secret: data.secret })).data
  const [first, again] = [await send(), await send()]
  const [category] = await owner`select id from public.categories limit 1`
  const written = { recording_id: data.id, complaint_text: 'नल में पानी', category_id: category?.id }
  expect((await act(interpreter.db, 'transcribe_recording', written)).error).toBeNull()
  const late = await send()
  for (const { number, link } of [first, again, late]) {
    expect(number).toBe(first.number)
    const mine = databaseAs({ kind: 'tracking_link', secret: link })
    expect((await mine.from('complaints').select('number')).data).toEqual([{ number }])
  }
  expect(new Set([first.link, again.link, late.link]).size).toBe(3)
  expect(await owner`select 1 from public.tasks where recording_id = ${data.id} and kind = 'transcribe'`).toHaveLength(
    1,
  )
})

test('a signed message gets an index, a small copy and a still', async () => {
  const film = await recordedFilm({ width: 640, height: 480, seconds: 2 })
  const { data } = await act(anonymousDatabase(), 'start_recording', { idempotency_key: uuid(), locale: 'hi', ...sign })
  const { id, secret } = data
  await addPart(secret, id, 0, film.slice(0, 5000))
  await addPart(secret, id, 1, film.slice(5000))
  await act(anonymousDatabase(), 'finish_recording', { secret })
  const forms = async () =>
    (await interpreter.db.from('recording_files').select('form').eq('recording_id', id).order('form')).data?.map(
      ({ form }) => form,
    )
  for (let tries = 0; tries < 60 && (await forms())?.length !== 3; tries += 1) await sleep(500)
  expect(await forms()).toEqual(['poster', 'small', 'whole'])
  const whole = await playRecording(interpreter.db, id)
  const poster = await playRecording(interpreter.db, id, 'poster')
  if (!whole.ok || !poster.ok) throw new Error('not played')
  expect(whole.value.mimeType).toBe('video/webm')
  expect(poster.value.mimeType).toBe('image/jpeg')
  const part = await new Response(whole.value.read(0, 3)).bytes()
  expect([...part]).toEqual([0x1a, 0x45, 0xdf, 0xa3])
}, 60_000)
