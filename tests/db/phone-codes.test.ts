import { randomUUID } from 'node:crypto'

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

import { codeOf, hashOfCode } from '@/lib/citizens/codes.ts'
import { adminDatabase } from '@/lib/db/admin.ts'
import { databaseAs } from '@/lib/db/client.ts'
import { hashOfAddress } from '@/lib/network.ts'

import { type Complaint, fileComplaint, hashOf, newSecret, owner } from './matrix/people.ts'

let own: Complaint
let other: Complaint
const system = adminDatabase()

beforeAll(async () => {
  own = await fileComplaint('handpump', 't-arang', 'रामकली निषाद')
  other = await fileComplaint('garbage', 't-raipur', 'शंकर यादव')
})
beforeEach(async () => void (await owner`delete from public.one_time_codes where phone = ${own.phone}`))
afterAll(async () => owner.end())

const ask = async (phone: string, more: { complaint_number?: string; asked_from?: string } = {}) => {
  const id = randomUUID()
  const { error } = await system.rpc('ask_phone_code', {
    code_id: id,
    purpose: more.complaint_number ? 'track' : 'my',
    phone,
    code_hash: hashOfCode(id, codeOf(id)),
    asked_from: hashOfAddress(more.asked_from ?? randomUUID()),
    ...(more.complaint_number && { complaint_number: more.complaint_number }),
  })
  return { id, refusal: error?.message }
}
const use = async (id: string, code: string, secret = newSecret()) =>
  (
    await system.rpc('use_phone_code', {
      code_id: id,
      code_hash: hashOfCode(id, code),
      session_hash: hashOf(secret).toString('hex'),
    })
  ).data
const sent = async (id: string) =>
  (await owner`select 1 from public.messages where template_key = 'phone_code' and params ->> 'codeId' = ${id}`).length

test('a phone code works once and opens the complaints of its phone', async () => {
  const { id } = await ask(own.phone)
  const secret = newSecret()
  expect(await use(id, codeOf(id), secret)).toBe(true)
  expect(await use(id, codeOf(id))).toBe(false)
  const citizen = databaseAs({ kind: 'citizen', secret })
  const { data } = await citizen.from('complaints').select('number')
  expect(data).toEqual([{ number: own.number }])
  await citizen.rpc('end_citizen_session')
  expect((await citizen.from('complaints').select('number')).data).toEqual([])
  expect((await citizen.rpc('has_citizen_session')).data).toBe(false)
})

test('a phone code is not found by trying: five tries, even at once, then not even the right one', async () => {
  const { id } = await ask(own.phone)
  const wrong = codeOf(id) === '000000' ? '000001' : '000000'
  expect(await Promise.all(Array.from({ length: 5 }, async () => use(id, wrong)))).toEqual(Array(5).fill(false))
  expect(await use(id, codeOf(id))).toBe(false)
})

test('a phone code is good for ten minutes', async () => {
  const { id } = await ask(own.phone)
  await owner`update public.one_time_codes set expires_at = now() - interval '1 second' where id = ${id}`
  expect(await use(id, codeOf(id))).toBe(false)
})

test('a phone code goes to the phone of a complaint only, and nobody learns whether it did', async () => {
  const known = await ask(own.phone, { complaint_number: own.number })
  const foreign = await ask(own.phone, { complaint_number: other.number })
  const stranger = await ask('+915550999999')
  expect([known.refusal, foreign.refusal, stranger.refusal]).toEqual([undefined, undefined, undefined])
  expect([await sent(known.id), await sent(foreign.id), await sent(stranger.id)]).toEqual([1, 0, 0])
})

test('a phone code is limited by phone and by network', async () => {
  const phone = `+91555088${String(Math.floor(Math.random() * 10_000)).padStart(4, '0')}`
  for (let n = 0; n < 5; n++) expect((await ask(phone)).refusal).toBeUndefined()
  expect((await ask(phone)).refusal).toBe('too_many_requests')
  const village = randomUUID()
  await owner`insert into public.one_time_codes (id, purpose, phone, code_hash, asked_from)
    select gen_random_uuid(), 'my', '+9155507' || lpad(n::text, 5, '0'), '\\x00', decode(${hashOfAddress(village)}, 'hex') from generate_series(1, 299) as n`
  const last = await Promise.all([500, 501].map(async (n) => ask(`+915550700${n}`, { asked_from: village })))
  expect(last.filter(({ refusal }) => refusal === 'too_many_requests')).toHaveLength(1)
  expect(last.filter(({ refusal }) => refusal === undefined)).toHaveLength(1)
  await owner`delete from public.one_time_codes where asked_from = decode(${hashOfAddress(village)}, 'hex')`
  expect((await ask('12345')).refusal).toBe('phone_invalid')
})
