import { randomUUID } from 'node:crypto'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { anonymousDatabase, databaseAs, type Db } from '@/lib/db/client.ts'

import { type Complaint, fileComplaint, owner, signIn } from './matrix/people.ts'

/** One key is one act: sent again it gets the first answer, with other words a refusal, because those would be lost unseen. */
let complaint: Complaint
let citizen: Db
let officer: Db
let operator: Db
let supervisor: Db

beforeAll(async () => {
  complaint = await fileComplaint('street-light', 'ward-16', 'अनीता देवांगन')
  citizen = databaseAs({ kind: 'tracking_link', secret: complaint.link })
  officer = (await signIn('officer', complaint.officerId)).db
  operator = (await signIn('operator')).db
  supervisor = (await signIn('supervisor')).db
})
afterAll(async () => owner.end())

type Answer = { data: unknown; error: { code: string; message: string } | null }
/** Sends `first`, `first` again and `other`, all with one key. */
async function replay<Words>(act: (key: string, words: Words) => PromiseLike<Answer>, first: Words, other: Words) {
  const key = randomUUID()
  const once = await act(key, first)
  expect(once.error).toBeNull()
  expect(await act(key, first)).toMatchObject({ data: once.data, error: null })
  expect((await act(key, other)).error).toMatchObject({ code: 'PT409', message: 'key_reused' })
}

const eventsOf = async (kind: string) =>
  owner`select remark from public.complaint_events where complaint_id = ${complaint.id} and kind = ${kind}`

describe('the same form with other words is refused and the first stands', () => {
  test('when a complaint is registered: another text, name, phone or place', async () => {
    const idempotency_key = randomUUID()
    const form = { idempotency_key, channel: 'web', complaint_text: 'नाली भरी है', name: 'रमेश', locale: 'hi' }
    const send = async (more: object) => anonymousDatabase().rpc('register_complaint', { ...form, ...more })
    const first = (await send({})).data as { number: string }
    expect((await send({ locale: 'en' })).data).toMatchObject({ number: first.number, replayed: true })
    expect((await send({ complaint_text: '  नाली भरी है ' })).data).toMatchObject({
      number: first.number,
      replayed: true,
    })
    for (const changed of [
      { complaint_text: 'नाली भरी है, बदबू आती है' },
      { name: 'रमेश साहू' },
      { phone: '+915700012345' },
      { landmark: 'मंदिर के पास' },
      { latitude: 21.25, longitude: 81.63 },
    ])
      expect((await send(changed)).error).toMatchObject({ code: 'PT409', message: 'key_reused' })
    const rows = await owner`select text from public.complaints where number = ${first.number}`
    expect(rows).toMatchObject([{ text: 'नाली भरी है' }])
  })

  test('when the officer writes what they do', async () => {
    const complaint_id = complaint.id
    const accept = async (idempotency_key: string) => officer.rpc('accept_complaint', { idempotency_key, complaint_id })
    const once = randomUUID()
    const accepted = await accept(once)
    expect(accepted.data).toMatchObject({ state: 'acknowledged' })
    expect(await accept(once)).toMatchObject({ data: accepted.data })
    expect(await accept(randomUUID())).toMatchObject({ data: accepted.data })
    await replay(
      (key, remark) => officer.rpc('start_work', { idempotency_key: key, complaint_id, remark }),
      'लाइनमैन भेजा',
      'लाइनमैन कल जाएगा',
    )
    expect(await eventsOf('started')).toMatchObject([{ remark: 'लाइनमैन भेजा' }])
  })

  test('when the citizen and the call centre add words', async () => {
    await replay(
      (key, body) => citizen.rpc('reply_to_complaint', { idempotency_key: key, body }),
      'खंभा नंबर 12',
      'खंभा नंबर 21',
    )
    expect(await eventsOf('citizen_reply')).toMatchObject([{ remark: 'खंभा नंबर 12' }])
    await replay(
      (key, body) => operator.rpc('add_note', { idempotency_key: key, complaint_id: complaint.id, body }),
      'फिर फ़ोन आया',
      'दो बार फ़ोन आया',
    )
    const notes =
      await owner`select body from public.complaint_notes where complaint_id = ${complaint.id} and body like '%फ़ोन आया'`
    expect(notes).toMatchObject([{ body: 'फिर फ़ोन आया' }])
  })

  test('when it is sent up, held, resolved and disputed', async () => {
    const act = { complaint_id: complaint.id }
    const until = new Date(Date.now() + 86_400_000).toISOString()
    await replay(
      (key, reason) => supervisor.rpc('escalate_complaint', { ...act, idempotency_key: key, reason }),
      'देर हो रही है',
      'और देर',
    )
    await replay(
      (key, reason) =>
        supervisor.rpc('put_on_hold', {
          ...act,
          idempotency_key: key,
          reason,
          until,
        }),
      'सामान आना है',
      'बारिश है',
    )
    await replay(
      (key, report) => supervisor.rpc('resolve_complaint', { ...act, idempotency_key: key, report }),
      'बत्ती जल गई',
      'खंभा बदल दिया',
    )
    await replay(
      (key, remark) => citizen.rpc('answer_verification', { idempotency_key: key, outcome: 'partly', remark }),
      'एक बत्ती बाकी',
      'दो बत्तियाँ बाकी',
    )
    expect(await eventsOf('held')).toMatchObject([{ remark: 'सामान आना है' }])
    expect(await eventsOf('resolved')).toMatchObject([{ remark: 'बत्ती जल गई' }])
    expect(await eventsOf('reopened')).toHaveLength(1)
  })
})

test('a message in sign does not become one in voice by its key', async () => {
  const idempotency_key = randomUUID()
  const start = async (kind: string, mime_type: string) =>
    anonymousDatabase().rpc('start_recording', { idempotency_key, kind, locale: 'hi', mime_type })
  expect((await start('sign', 'video/webm')).error).toBeNull()
  expect((await start('voice', 'audio/webm')).error).toMatchObject({ code: 'PT409', message: 'key_reused' })
})
