import { afterAll, beforeEach, describe, expect, test } from 'vitest'

import { readComplaint } from '@/lib/complaints/complaints.ts'
import { anonymousDatabase, databaseAs, type Db } from '@/lib/db/client.ts'

import { act, emptyTheHall, hireStaff, owner, type StaffMember, talk, uuid } from './call-people.ts'
import { addPart, sign } from './recorded.ts'

afterAll(async () => owner.end())

let interpreter: StaffMember
let citizen: Db
let complaint: { id: number; number: string }

beforeEach(async () => {
  interpreter = await hireStaff('interpreter')
  const registered = await anonymousDatabase().rpc('register_complaint', {
    idempotency_key: uuid(),
    channel: 'web',
    complaint_text: 'हैंडपंप बंद है',
    phone: `+9198${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`,
  })
  const { link, ...rest } = registered.data as { id: number; number: string; link: string }
  complaint = rest
  citizen = databaseAs({ kind: 'tracking_link', secret: link })
})

async function record(begun: Awaited<ReturnType<typeof act>>) {
  expect(begun.error).toBeNull()
  const { id, secret } = begun.data
  expect((await addPart(secret, id, 0)).error).toBeNull()
  expect((await act(anonymousDatabase(), 'finish_recording', { secret })).error).toBeNull()
  return id
}

const resolve = async () =>
  owner`update public.complaints set state = 'resolved', resolved_at = now() where id = ${complaint.id}`
const stateNow = async () => (await owner`select state from public.complaints where id = ${complaint.id}`)[0]?.state
const eventsNow = async () =>
  (await owner`select kind from public.complaint_events where complaint_id = ${complaint.id} order by id`).map(
    ({ kind }) => kind as string,
  )

describe('the question whether it is solved', () => {
  const asked = async (how: { channel: string; prefers_sign?: boolean; phone?: string; call_id?: string }, by: Db) => {
    const told = { idempotency_key: uuid(), complaint_text: 'हैंडपंप बंद है', ...how }
    const { data, error } = await act(by, 'register_complaint', told)
    expect(error).toBeNull()
    const read = await readComplaint(databaseAs({ kind: 'tracking_link', secret: data.link }))
    return read.ok && read.value.isInPictures
  }
  const somePhone = () => `+9196${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`

  test('is in pictures for who told it in a call in sign, without any recording and without a phone', async () => {
    await emptyTheHall()
    const { interpreter: theirs, call } = await talk()
    expect(await asked({ channel: 'video', call_id: call.id }, theirs.db)).toBe(true)
  })

  test('is in pictures for whom the desk knows to sign; who types a number on the web is not told whose it is', async () => {
    const phone = somePhone()
    expect(await asked({ channel: 'walk_in', prefers_sign: true, phone }, interpreter.db)).toBe(true)
    expect(await asked({ channel: 'web', phone }, anonymousDatabase())).toBe(false)
    expect(await asked({ channel: 'phone', phone: somePhone() }, interpreter.db)).toBe(false)
  })
})

describe('an answer in sign', () => {
  test('is on the citizen’s page, and they are told by SMS', async () => {
    const begun = await act(interpreter.db, 'start_answer', {
      idempotency_key: uuid(),
      number: complaint.number,
      ...sign,
    })
    expect((await citizen.from('recordings').select('id')).data).toEqual([])
    const id = await record(begun)
    expect((await citizen.from('recordings').select('id, purpose')).data).toEqual([{ id, purpose: 'answer' }])
    expect((await act(citizen, 'open_recording', { recording_id: id })).data).toMatchObject({ id, bytes: [1] })
    expect(await eventsNow()).toContain('answered')
    const told =
      await owner`select 1 from public.messages where complaint_id = ${complaint.id} and template_key = 'complaint_answered'`
    expect(told).toHaveLength(1)
    expect(await owner`select 1 from public.tasks where recording_id = ${id}`).toHaveLength(0)
  })

  test('is signed by who signs: an operator answers by voice', async () => {
    const operator = await hireStaff('operator')
    const about = { idempotency_key: uuid(), number: complaint.number, mime_type: 'audio/webm' }
    expect((await act(operator.db, 'start_answer', { ...about, kind: 'sign' })).error).toMatchObject({ code: 'PT403' })
    expect((await act(operator.db, 'start_answer', { ...about, kind: 'voice' })).error).toBeNull()
    expect((await act(citizen, 'start_answer', { ...about, ...sign })).error).toMatchObject({ code: 'PT403' })
    expect((await act(anonymousDatabase(), 'start_answer', { ...about, ...sign })).error).toMatchObject({
      code: '42501',
    })
  })

  test('that was broken off is shown to nobody', async () => {
    const begun = await act(interpreter.db, 'start_answer', {
      idempotency_key: uuid(),
      number: complaint.number,
      ...sign,
    })
    await addPart(begun.data.secret, begun.data.id, 0)
    await owner`update public.recordings set created_at = now() - interval '1 hour' where id = ${begun.data.id}`
    await owner`update public.recording_parts set created_at = now() - interval '1 hour' where recording_id = ${begun.data.id}`
    await owner`select public.finish_lost_recordings()`
    expect((await citizen.from('recordings').select('id')).data).toEqual([])
    expect((await act(citizen, 'open_recording', { recording_id: begun.data.id })).error).toMatchObject({
      code: 'PT404',
    })
  })

  test('opens for nobody else: another citizen, an officer', async () => {
    const id = await record(
      await act(interpreter.db, 'start_answer', { idempotency_key: uuid(), number: complaint.number, ...sign }),
    )
    const other = await anonymousDatabase().rpc('register_complaint', {
      idempotency_key: uuid(),
      channel: 'web',
      complaint_text: 'नाली भरी है',
    })
    const stranger = databaseAs({ kind: 'tracking_link', secret: (other.data as { link: string }).link })
    expect((await act(stranger, 'open_recording', { recording_id: id })).error).toMatchObject({ code: 'PT404' })
    expect((await stranger.from('recordings').select('id')).data).toEqual([])
    expect((await act((await hireStaff('officer')).db, 'open_recording', { recording_id: id })).error).toMatchObject({
      code: 'PT403',
    })
  })
})

describe('a signed reply', () => {
  const reply = async (outcome?: string) => {
    const id = await record(await act(citizen, 'start_reply', { idempotency_key: uuid(), ...sign }))
    return act(interpreter.db, 'transcribe_reply', {
      recording_id: id,
      reply_text: 'पानी अब आ रहा है',
      ...(outcome && { outcome }),
    })
  }

  test('“it is solved”, written down by an interpreter, closes the complaint', async () => {
    await resolve()
    expect((await reply('satisfied')).data).toMatchObject({ number: complaint.number, state: 'closed' })
    expect(await stateNow()).toBe('closed')
    const said =
      await owner`select means, outcome, by_staff_id::int from public.verification_attempts where complaint_id = ${complaint.id}`
    expect(said).toMatchObject([{ means: 'sign', outcome: 'satisfied', by_staff_id: interpreter.id }])
  })

  test('“it is not solved” opens it again', async () => {
    await resolve()
    await reply('not_satisfied')
    expect(await eventsNow()).toContain('reopened')
  })

  test('that says something else is on the timeline in words, and decides nothing', async () => {
    const before = await stateNow()
    expect((await reply()).error).toBeNull()
    expect(await stateNow()).toBe(before)
    const words =
      await owner`select remark from public.complaint_events where complaint_id = ${complaint.id} and kind = 'citizen_reply' and remark is not null`
    expect(words).toMatchObject([{ remark: 'पानी अब आ रहा है' }])
    expect((await reply('satisfied')).error).toMatchObject({ code: 'PT409', message: 'wrong_state' })
  })

  test('is written down once, and by who signs', async () => {
    const id = await record(await act(citizen, 'start_reply', { idempotency_key: uuid(), ...sign }))
    const words = { recording_id: id, reply_text: 'ठीक है' }
    const operator = await hireStaff('operator')
    expect((await act(operator.db, 'transcribe_reply', words)).error).toMatchObject({ code: 'PT403' })
    expect((await act(citizen, 'transcribe_reply', words)).error).toMatchObject({ code: 'PT403' })
    expect((await act(interpreter.db, 'transcribe_reply', { ...words, reply_text: ' ' })).error).toMatchObject({
      code: 'PT422',
    })
    expect((await act(interpreter.db, 'transcribe_reply', words)).error).toBeNull()
    expect((await act(interpreter.db, 'transcribe_reply', words)).error).toMatchObject({ message: 'recording_over' })
    expect(await owner`select 1 from public.tasks where recording_id = ${id} and state = 'done'`).toHaveLength(1)
  })
})
