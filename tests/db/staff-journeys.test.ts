import { randomUUID } from 'node:crypto'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { databaseAs, type Db } from '@/lib/db/client.ts'

import { type Complaint, fileComplaint, hashOf, newSecret, owner, signIn } from './matrix/people.ts'

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

describe('an officer', () => {
  test('acts on the complaints of the own desk and finds no others', async () => {
    const { db } = await signIn('officer', mine.officerId)
    expect(await idsSeenBy(db)).toEqual([mine.id])
    expect(refusal(await db.rpc('accept_complaint', { idempotency_key: key(), complaint_id: theirs.id }))).toBe(
      'PT404 not_found',
    )
    expect(refusal(await db.rpc('reveal_citizen', { complaint_id: theirs.id, reason: 'फोन करना है' }))).toBe(
      'PT404 not_found',
    )
    expect(refusal(await db.rpc('search_complaints', { query: 'साहू' }))).toBe('PT403 forbidden')
    expect(refusal(await db.rpc('desk_complaint', { number: mine.number }))).toBe('PT403 forbidden')
  })

  test('sees a citizen’s phone only with a reason, and the look is kept', async () => {
    const { db, id } = await signIn('officer', mine.officerId)
    const reveal = async (reason: string) => db.rpc('reveal_citizen', { complaint_id: mine.id, reason })
    expect(refusal(await reveal(' '))).toBe('PT422 required')
    expect((await reveal('मौके का पता पूछना है')).data).toMatchObject({ phone: mine.phone })
    const looks =
      await owner`select reason from public.personal_data_views where staff_id = ${id} and complaint_id = ${mine.id} and reason = 'मौके का पता पूछना है'`
    expect(looks).toHaveLength(1)
  })

  test('acts by the link of the message until the complaint goes to another desk', async () => {
    const complaint = await fileComplaint('garbage', 'ward-18', 'तारा कुर्रे')
    const byLink = databaseAs({ kind: 'officer_link', secret: complaint.officerLink })
    const other = await owner<{ id: number }[]>`select id::int from public.departments where code = 'panchayat'`
    const departmentId = other[0]?.id ?? 0
    expect(refusal(await byLink.rpc('accept_complaint', { idempotency_key: key(), complaint_id: mine.id }))).toBe(
      'PT404 not_found',
    )
    expect(refusal(await byLink.rpc('accept_complaint', { idempotency_key: key(), complaint_id: complaint.id }))).toBe(
      'done',
    )
    const transfer = {
      idempotency_key: key(),
      complaint_id: complaint.id,
      reason: 'गांव का है',
      department_id: departmentId,
    }
    expect(refusal(await byLink.rpc('transfer_complaint', transfer))).toBe('done')
    expect(
      refusal(
        await byLink.rpc('resolve_complaint', { idempotency_key: key(), complaint_id: complaint.id, report: 'हो गया' }),
      ),
    ).toBe('PT409 moved_on')
    const { data } = await byLink.from('complaints').select('id')
    expect(data).toEqual([])
  })
})

describe('the staff of the collectorate', () => {
  test('a suspended operator is out at once, and so is one who signed out elsewhere', async () => {
    const [{ id } = { id: 0 }] = await owner<{ id: number }[]>`
      insert into public.staff (role, name_hi, name_en) values ('operator', 'नया ऑपरेटर', 'New Operator') returning id::int`
    const first = await signIn('operator', id)
    const second = await signIn('operator', id)
    const search = async ({ db }: { db: Db }) => refusal(await db.rpc('search_complaints', { query: 'बिजली' }))
    expect(await search(first)).toBe('done')
    await owner`update public.staff_sessions set revoked_at = now() where secret_hash = ${hashOf(first.secret)}`
    expect([await search(first), await search(second)]).toEqual(['PT401 not_signed_in', 'done'])
    await owner`update public.staff set active = false where id = ${id}`
    expect(await search(second)).toBe('PT401 not_signed_in')
    expect(await idsSeenBy(second.db)).toEqual([])
  })

  test('an expired session is no session', async () => {
    const { db, secret } = await signIn('supervisor')
    await owner`update public.staff_sessions set expires_at = now() where secret_hash = ${hashOf(secret)}`
    expect(refusal(await db.rpc('search_complaints', { query: 'पानी' }))).toBe('PT401 not_signed_in')
  })

  test('a secret that nobody was given opens nothing, whatever it says it is', async () => {
    for (const kind of ['staff', 'citizen', 'tracking_link', 'officer_link', 'call'] as const) {
      expect(await idsSeenBy(databaseAs({ kind, secret: newSecret() }))).toEqual([])
    }
    // A citizen's link is no staff session.
    expect(await idsSeenBy(databaseAs({ kind: 'staff', secret: mine.link }))).toEqual([])
  })

  test('an operator does not direct officers, close unverified or read the Collector’s pages', async () => {
    const { db } = await signIn('operator')
    expect(
      refusal(await db.rpc('direct_complaint', { idempotency_key: key(), number: mine.number, remark: 'कल तक' })),
    ).toBe('PT403 forbidden')
    expect(
      refusal(
        await db.rpc('close_unverified', { idempotency_key: key(), complaint_id: mine.id, remark: 'फोन नहीं उठा' }),
      ),
    ).toBe('PT403 forbidden')
    expect(refusal(await db.rpc('collector_days', { days: 30 }))).toBe('PT403 forbidden')
    expect(
      refusal(await db.rpc('resolve_complaint', { idempotency_key: key(), complaint_id: mine.id, report: 'हो गया' })),
    ).toBe('PT403 forbidden')
  })

  test('nobody but the worker runs the clocks, takes receipts or proves codes', async () => {
    for (const role of ['supervisor', 'administrator', 'collector']) {
      const { db } = await signIn(role)
      expect(refusal(await db.rpc('check_clock', { complaint_id: mine.id }))).toMatch(/^42501 /)
      expect(refusal(await db.rpc('clean_up'))).toMatch(/^42501 /)
      expect(refusal(await db.rpc('begin_sign_in', { login: 'sunita.sahu' }))).toMatch(/^42501 /)
    }
  })

  test('not even the owner of the database rewrites a timeline or the list of looks', async () => {
    await expect(
      owner`update public.complaint_events set remark = 'और कुछ' where complaint_id = ${mine.id}`,
    ).rejects.toThrow('append_only')
    await expect(owner`delete from public.personal_data_views where complaint_id = ${mine.id}`).rejects.toThrow(
      'append_only',
    )
  })
})
