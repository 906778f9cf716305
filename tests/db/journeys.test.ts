import { randomUUID } from 'node:crypto'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { anonymousDatabase, databaseAs, type Db } from '@/lib/db/client.ts'

import { citizenOf, type Complaint, fileComplaint, hashOf, newSecret, owner, signIn } from './matrix/people.ts'

/** Denials as people meet them: the status of the answer is in the code, the word for it in the message. */
let mine: Complaint
let theirs: Complaint

beforeAll(async () => {
  mine = await fileComplaint('street-light', 'ward-16', 'गीता यादव')
  theirs = await fileComplaint('handpump', 'v-kendri', 'दिलीप वर्मा')
})
afterAll(async () => owner.end())

const key = (): string => randomUUID()
type Refusal = { error: { code: string; message: string } | null }
const refusal = ({ error }: Refusal): string => (error ? `${error.code} ${error.message}` : 'done')
const idsSeenBy = async (db: Db): Promise<number[]> => {
  const { data } = await db.from('complaints').select('id').in('id', [mine.id, theirs.id])
  return (data ?? []).map(({ id }) => id)
}

describe('a citizen', () => {
  test('reads their own complaint and not the neighbour’s', async () => {
    const citizen = await citizenOf(mine.phone)
    expect(await idsSeenBy(citizen)).toEqual([mine.id])
    expect(
      refusal(
        await citizen.rpc('reply_to_complaint', { idempotency_key: key(), body: 'जल्दी करें', number: theirs.number }),
      ),
    ).toBe('PT404 not_found')
    expect(refusal(await citizen.rpc('dispute_resolution', { idempotency_key: key(), number: theirs.number }))).toBe(
      'PT404 not_found',
    )
  })

  test('does not read what the office notes for itself', async () => {
    const citizen = await citizenOf(mine.phone)
    const { data } = await citizen.from('complaint_notes').select('body').eq('complaint_id', mine.id)
    expect(data).toEqual([])
  })

  test('finds the link of the SMS closed when it has expired or was taken back', async () => {
    const open = databaseAs({ kind: 'tracking_link', secret: mine.link })
    expect(await idsSeenBy(open)).toEqual([mine.id])
    await owner`update public.tracking_links set expires_at = now() where secret_hash = ${hashOf(mine.link)}`
    expect(await idsSeenBy(open)).toEqual([])
    expect(refusal(await open.rpc('reply_to_complaint', { idempotency_key: key(), body: 'कब होगा?' }))).toBe(
      'PT401 not_signed_in',
    )
    await owner`update public.tracking_links set expires_at = now() + interval '1 day', revoked_at = now() where secret_hash = ${hashOf(mine.link)}`
    expect(await idsSeenBy(open)).toEqual([])
    await owner`update public.tracking_links set revoked_at = null where secret_hash = ${hashOf(mine.link)}`
    expect(await idsSeenBy(open)).toEqual([mine.id])
  })

  test('files without a name, but cannot pretend to sit at the desk', async () => {
    const anybody = anonymousDatabase()
    const file = async (channel: string) =>
      anybody.rpc('register_complaint', { idempotency_key: key(), channel, complaint_text: 'नाली जाम है' })
    expect(refusal(await file('web'))).toBe('done')
    expect(refusal(await file('phone'))).toBe('PT401 not_signed_in')
    expect(refusal(await file('carrier pigeon'))).toBe('PT400 invalid_input')
  })

  test('files and begins forms as a village behind one address does, and not as a program does', async () => {
    const asked_from = randomUUID().replaceAll('-', '')
    const file = async () =>
      anonymousDatabase().rpc('register_complaint', {
        idempotency_key: key(),
        channel: 'web',
        complaint_text: 'सड़क टूटी है',
        asked_from,
      })
    const begin = async () =>
      anonymousDatabase().rpc('keep_draft', { secret: newSecret(), form: 'file', fields: {}, asked_from })
    await owner`insert into private.network_acts (network, act)
      select decode(${asked_from}, 'hex'), act from unnest(array['register', 'draft', 'draft']) as act, generate_series(1, 59)`
    expect([refusal(await file()), refusal(await file())]).toEqual(['done', 'PT429 too_many_requests'])
    expect([refusal(await begin()), refusal(await begin()), refusal(await begin())]).toEqual([
      'done',
      'done',
      'PT429 too_many_requests',
    ])
    await owner`update private.network_acts set at = now() - interval '11 minutes' where network = decode(${asked_from}, 'hex')`
    expect(refusal(await file())).toBe('done')
  })

  test('cannot have a stranger’s phone ring all day: ten complaints an hour for one that nobody proved', async () => {
    const phone = `+9157${String(Date.now()).slice(-8)}`
    const file = async () =>
      anonymousDatabase().rpc('register_complaint', {
        idempotency_key: key(),
        channel: 'web',
        complaint_text: 'फिर वही',
        phone,
      })
    for (const _ of Array.from({ length: 10 })) expect(refusal(await file())).toBe('done')
    expect(refusal(await file())).toBe('PT429 too_many_requests')
    const atTheDesk = { idempotency_key: key(), channel: 'phone', complaint_text: 'नया', phone }
    expect(refusal(await (await signIn('operator')).db.rpc('register_complaint', atTheDesk))).toBe('done')
  })

  test('sends the same form twice and has one complaint', async () => {
    const once = { idempotency_key: key(), channel: 'web', complaint_text: 'हैंडपंप खराब है' }
    const answers = await Promise.all([1, 2, 3].map(async () => anonymousDatabase().rpc('register_complaint', once)))
    const numbers = answers.map(({ data }) => (data as { number: string }).number)
    expect(new Set(numbers).size).toBe(1)
    expect(answers.filter(({ data }) => (data as { replayed: boolean }).replayed)).toHaveLength(2)
  })

  test('cannot open what an operator registered by the key of its form', async () => {
    const operator = (await signIn('operator')).db
    const once = { idempotency_key: key(), complaint_text: 'नल में पानी नहीं' }
    const registered = await operator.rpc('register_complaint', { ...once, channel: 'phone' })
    const again = await anonymousDatabase().rpc('register_complaint', { ...once, channel: 'web' })
    expect(again.data).toMatchObject({ replayed: false })
    expect((again.data as { number: string }).number).not.toBe((registered.data as { number: string }).number)
  })

  test('alone decides that it is solved, once', async () => {
    const complaint = await fileComplaint('drain', 'ward-17', 'फूलबासन साहू')
    const officer = (await signIn('officer', complaint.officerId)).db
    expect(
      refusal(
        await officer.rpc('resolve_complaint', {
          idempotency_key: key(),
          complaint_id: complaint.id,
          report: 'सफाई हो गई',
        }),
      ),
    ).toBe('done')
    const answer = { idempotency_key: key(), outcome: 'satisfied' }
    expect(refusal(await officer.rpc('answer_verification', answer))).toBe('PT401 not_signed_in')
    const citizen = databaseAs({ kind: 'tracking_link', secret: complaint.link })
    expect((await citizen.rpc('answer_verification', answer)).data).toMatchObject({ state: 'closed' })
    expect((await citizen.rpc('answer_verification', answer)).data).toMatchObject({ state: 'closed' })
    expect(refusal(await citizen.rpc('answer_verification', { ...answer, idempotency_key: key() }))).toBe(
      'PT409 wrong_state',
    )
  })
})
