import { afterAll, beforeEach, expect, test } from 'vitest'

import { adminDatabase } from '@/lib/db/admin.ts'
import { anonymousDatabase, databaseAs, type Db } from '@/lib/db/client.ts'

import { act, bringGuest, emptyTheHall, hireStaff, inviteGuest, owner, talk, uuid } from './call-people.ts'

beforeEach(emptyTheHall)
afterAll(async () => owner.end())

const write = async (db: Db, body: string, callId?: string, key = uuid()) =>
  (await act(db, 'add_call_text', { key, body, ...(callId && { call_id: callId }) })).error

/** What somebody reads of a call, with who wrote it. */
async function read(db: Db, callId?: string) {
  const { data, error } = await db.rpc('call_lines', callId ? { call_id: callId } : {})
  if (error) throw new Error(error.message)
  return (data as { body: string; by: unknown }[]).map(({ body, by }) => [body, by])
}

const citizen = { kind: 'citizen' }
const sarita = { kind: 'interpreter', hi: 'सरिता', en: 'Sarita' }

test('everybody in the call reads who wrote what: the citizen, the interpreter by first name, each guest by what they are', async () => {
  const { interpreter, call } = await talk()
  const officer = await inviteGuest(interpreter.db, 'officer', call.id)
  const companion = await inviteGuest(call.db, 'companion')
  await act(officer, 'join_as_guest')
  await act(companion, 'join_as_guest')
  const key = uuid()
  expect(await write(call.db, 'पानी नहीं आता')).toBeNull()
  expect(await write(interpreter.db, 'कब से', call.id)).toBeNull()
  expect(await write(officer, 'कल से आएगा', undefined, key)).toBeNull()
  expect(await write(officer, 'कल से आएगा', call.id, key)).toBeNull()
  expect(await write(companion, 'धन्यवाद')).toBeNull()
  const [asked, when, answer, thanks] = ['पानी नहीं आता', 'कब से', 'कल से आएगा', 'धन्यवाद']
  const said = [
    [asked, citizen],
    [when, sarita],
    [answer, { kind: 'officer' }],
    [thanks, { kind: 'companion' }],
  ]
  const ownIsNull = (own: number) => said.map(([body, by], at) => [body, at === own ? null : by])
  expect(await read(call.db)).toEqual(ownIsNull(0))
  expect(await read(interpreter.db, call.id)).toEqual(ownIsNull(1))
  expect(await read(officer)).toEqual(ownIsNull(2))
  expect(await read(companion)).toEqual(ownIsNull(3))
  expect(await write(officer, 'कुछ और', undefined, key)).toMatchObject({ code: 'PT409', message: 'key_reused' })
})

test('who writes under the key of somebody else’s line takes nothing from them', async () => {
  const { call } = await talk()
  const companion = await inviteGuest(call.db, 'companion')
  await act(companion, 'join_as_guest')
  const key = uuid()
  expect(await write(companion, 'कुछ और', undefined, key)).toBeNull()
  expect(await write(call.db, 'पानी नहीं आता', undefined, key)).toBeNull()
  expect(await read(call.db)).toEqual([
    ['कुछ और', { kind: 'companion' }],
    ['पानी नहीं आता', null],
  ])
})

test('a guest reads nothing of what was written before they came in, and all of it since then, also when they come again', async () => {
  const { call } = await talk()
  const companion = await inviteGuest(call.db, 'companion')
  await write(call.db, 'हम दोनों के बीच')
  expect(await read(companion)).toEqual([])
  expect(await write(companion, 'मैं भी')).toMatchObject({ code: 'PT403', message: 'not_your_call' })
  await act(companion, 'join_as_guest')
  await write(call.db, 'अब तीनों')
  await act(companion, 'join_as_guest')
  expect(await read(companion)).toEqual([['अब तीनों', citizen]])
  expect((await companion.from('call_texts').select('body')).data).toEqual([{ body: 'अब तीनों' }])
})

test('a guest’s link opens the lines of its own call and nothing else of it, and nothing once the call or the link is over', async () => {
  const { interpreter, call } = await talk()
  const other = await talk()
  const companion = await inviteGuest(call.db, 'companion')
  await act(companion, 'join_as_guest')
  await write(call.db, 'इस कॉल में')
  await write(other.call.db, 'दूसरी कॉल में')
  expect(await read(companion, other.call.id)).toEqual([])
  expect(await write(companion, 'यहाँ नहीं', other.call.id)).toMatchObject({ code: 'PT403' })
  for (const table of ['calls', 'call_recordings', 'call_guests', 'call_events', 'staff', 'citizens'] as const)
    expect((await companion.from(table).select('*')).data ?? []).toEqual([])
  for (const [rule, values] of [
    ['call_status', {}],
    ['beat_call', {}],
    ['leave_call', {}],
    ['call_emergency', { is_on: true }],
    ['stop_call_recording', {}],
    ['invite_guest', { kind: 'companion' }],
    ['agree_to_call_recording', { agreed: true }],
  ] as const)
    expect((await act(companion, rule, values)).error, rule).toMatchObject({ code: 'PT401' })

  await owner`update public.call_guests set expires_at = now() where call_id = ${call.id}`
  expect(await read(companion)).toEqual([])
  expect(await write(companion, 'बाद में')).toMatchObject({ code: 'PT401' })
  await owner`update public.call_guests set expires_at = now() + interval '1 hour' where call_id = ${call.id}`
  await act(interpreter.db, 'end_call', { call_id: call.id, outcome: 'information' })
  expect(await read(companion)).toEqual([])
  expect(await write(companion, 'बाद में')).toMatchObject({ code: 'PT409', message: 'call_over' })
  expect((await act(companion, 'join_as_guest')).data).toBeNull()
})

test('nobody else reads along: no other desk, no supervisor, no stranger, no made-up link', async () => {
  const { call } = await talk()
  await write(call.db, 'केवल हमारे बीच')
  for (const role of ['interpreter', 'operator', 'supervisor', 'collector'])
    expect(await read((await hireStaff(role)).db, call.id), role).toEqual([])
  const madeUp = databaseAs({ kind: 'guest_link', secret: 'A'.repeat(22) })
  expect(await read(madeUp, call.id)).toEqual([])
  expect((await act(madeUp, 'join_as_guest')).data).toBeNull()
  expect((await act(anonymousDatabase(), 'join_as_guest')).error).toMatchObject({ code: '42501' })
})

test('who wrote stays known after the link itself was thrown away', async () => {
  const { call } = await talk()
  const writer = await bringGuest(call.db, 'companion')
  await bringGuest(call.db, 'companion')
  await write(writer, 'मैं साथ हूँ')
  await owner`update public.call_guests set expires_at = now() - interval '31 days' where call_id = ${call.id}`
  await act(adminDatabase(), 'clean_up')
  expect(await read(call.db)).toEqual([['मैं साथ हूँ', { kind: 'companion' }]])
  expect(await owner`select id from public.call_guests where call_id = ${call.id}`).toHaveLength(1)
})

test('who comes back into a long conversation reads all of it, to the newest line', async () => {
  const { call } = await talk()
  await owner`insert into public.call_texts (call_id, key, body)
    select ${call.id}, gen_random_uuid(), 'पंक्ति ' || n from generate_series(1, 1100) as n`
  const lines = await read(call.db)
  expect(lines).toHaveLength(1100)
  expect(lines.at(-1)).toEqual(['पंक्ति 1100', null])
})
