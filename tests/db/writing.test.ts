import { randomUUID } from 'node:crypto'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { anonymousDatabase, databaseAs, type Db } from '@/lib/db/client.ts'
import { readObject, removeForgottenFiles, storeObject } from '@/lib/files/storage.ts'

import { citizenOf, type Complaint, fileComplaint, hashOf, newSecret, owner, signIn } from './matrix/people.ts'

let own: Complaint
let other: Complaint
let link: Db
const anonymous = anonymousDatabase()

beforeAll(async () => {
  own = await fileComplaint('handpump', 't-arang', 'रामकली निषाद')
  other = await fileComplaint('garbage', 't-raipur', 'शंकर यादव')
  link = databaseAs({ kind: 'tracking_link', secret: own.link })
})
afterAll(async () => owner.end())

const act = (body: string) => ({ idempotency_key: randomUUID(), body })
const codeOfRefusal = async (call: PromiseLike<{ error: { message: string } | null }>) => (await call).error?.message

describe('a draft', () => {
  test('is read by its secret alone, changed in place, and dropped', async () => {
    const secret = newSecret()
    await anonymous.rpc('keep_draft', { secret, form: 'file', fields: { text: 'पानी' } })
    await anonymous.rpc('keep_draft', { secret, form: 'file', fields: { text: 'पानी नहीं' } })
    expect((await anonymous.rpc('read_draft', { secret, form: 'file' })).data).toEqual({ text: 'पानी नहीं' })
    expect((await anonymous.rpc('read_draft', { secret: newSecret(), form: 'file' })).data).toBeNull()
    await anonymous.rpc('drop_draft', { secret, form: 'file' })
    expect((await anonymous.rpc('read_draft', { secret, form: 'file' })).data).toBeNull()
  })

  test('is forgotten after two days', async () => {
    const secret = newSecret()
    await anonymous.rpc('keep_draft', { secret, form: 'file', fields: {} })
    await owner`update public.form_drafts set updated_at = now() - interval '49 hours' where secret_hash = ${hashOf(secret)}`
    expect((await anonymous.rpc('read_draft', { secret, form: 'file' })).data).toBeNull()
    await anonymous.rpc('keep_draft', { secret: newSecret(), form: 'file', fields: {} })
    expect(await owner`select 1 from public.form_drafts where secret_hash = ${hashOf(secret)}`).toHaveLength(0)
  })

  test('has no room for a film, and a short secret is none', async () => {
    const fields = { text: newSecret().repeat(20_000) }
    expect(await codeOfRefusal(anonymous.rpc('keep_draft', { secret: newSecret(), form: 'file', fields }))).toBe(
      'too_large',
    )
    expect(await codeOfRefusal(anonymous.rpc('keep_draft', { secret: 'short', form: 'file', fields: {} }))).toBe(
      'invalid_input',
    )
  })
})

describe('the citizen’s words', () => {
  test.each([
    ['हमारे गांव का हैंडपम्प ख़राब है', 'handpump'],
    ['hend pump kharab hai', 'handpump'],
    ['नाली जाम है और बदबू आती है', 'drain'],
    ['bijli bill bahut jyada aaya', 'power-bill'],
    ['सड़क में गड्ढे हैं', 'town-road'],
    ['pension nahi mili', 'pension'],
  ])('“%s” suggest %s', async (query, code) => {
    const { data } = await anonymous.rpc('find_categories', { query, at_most: 4 })
    expect(data?.map((row) => row.code)).toContain(code)
  })

  test.each([['अभनपुर'], ['abhanpur'], ['Abanpur'], ['ABHANPUR ']])('“%s” find Abhanpur first', async (query) => {
    const { data } = await anonymous.rpc('find_places', { query })
    expect(data?.[0]?.name_en).toBe('Abhanpur')
  })

  test('that mean nothing suggest nothing, and signs of a pattern are words', async () => {
    for (const query of ['', '%', 'xyzzy']) {
      expect((await anonymous.rpc('find_categories', { query })).data).toEqual([])
      expect((await anonymous.rpc('find_places', { query })).data).toEqual([])
    }
  })
})

describe('a citizen by their link', () => {
  test('adds words once per key, twenty a day, and none to a stranger’s complaint', async () => {
    const once = act('कृपया जल्दी कीजिए')
    const first = await link.rpc('reply_to_complaint', once)
    expect((await link.rpc('reply_to_complaint', once)).data).toEqual(first.data)
    for (let n = 1; n < 20; n++) expect((await link.rpc('reply_to_complaint', act(`${n}`))).error).toBeNull()
    expect(await codeOfRefusal(link.rpc('reply_to_complaint', act('और')))).toBe('too_many_requests')
    const stranger = await citizenOf(other.phone)
    expect(await codeOfRefusal(stranger.rpc('reply_to_complaint', { ...act('x'), number: own.number }))).toBe(
      'not_found',
    )
    expect(await codeOfRefusal(stranger.rpc('reply_to_complaint', { ...act(' '), number: other.number }))).toBe(
      'required',
    )
    expect(
      await codeOfRefusal(stranger.rpc('reply_to_complaint', { ...act('x'.repeat(2001)), number: other.number })),
    ).toBe('too_long')
  })

  test('says "not solved" only of what is said to be solved, and it goes one level higher with a new promise', async () => {
    const dispute = { idempotency_key: randomUUID(), remark: 'पानी नहीं आ रहा' }
    expect(await codeOfRefusal(link.rpc('dispute_resolution', dispute))).toBe('wrong_state')
    await owner`update public.complaints set state = 'resolved', resolved_at = now(), promise_due_at = now() - interval '1 day' where id = ${own.id}`
    await owner`insert into public.tasks (kind, complaint_id) values ('verify_closure', ${own.id})`
    const [first, second] = await Promise.all([
      link.rpc('dispute_resolution', dispute),
      link.rpc('dispute_resolution', dispute),
    ])
    expect(first.data).toEqual({ state: 'assigned', level: 2 })
    expect(second.data).toEqual(first.data)
    const [after] =
      await owner`select reopenings, promise_due_at > now() as promised from public.complaints where id = ${own.id}`
    expect(after).toEqual({ reopenings: 1, promised: true })
    expect(await owner`select 1 from public.tasks where complaint_id = ${own.id} and state = 'open'`).toHaveLength(0)
    const told =
      await owner`select 1 from public.messages where complaint_id = ${own.id} and template_key = 'complaint_reopened'`
    expect(told).toHaveLength(1)
  })

  test('says so for thirty days after closing, not longer', async () => {
    const by = databaseAs({ kind: 'tracking_link', secret: other.link })
    await owner`update public.complaints set state = 'closed', closed_as = 'unverified', closed_at = now() - interval '31 days' where id = ${other.id}`
    expect(await codeOfRefusal(by.rpc('dispute_resolution', { idempotency_key: randomUUID() }))).toBe('too_late')
    await owner`update public.complaints set closed_at = now() - interval '29 days' where id = ${other.id}`
    expect((await by.rpc('dispute_resolution', { idempotency_key: randomUUID() })).data).toMatchObject({
      state: 'assigned',
    })
    const [row] = await owner`select closed_as, closed_at from public.complaints where id = ${other.id}`
    expect(row).toEqual({ closed_as: null, closed_at: null })
  })

  test('closes it with a smile, and the answer is written down', async () => {
    await owner`update public.complaints set state = 'resolved', resolved_at = now() where id = ${other.id}`
    const by = await citizenOf(other.phone)
    const answer = { idempotency_key: randomUUID(), number: other.number, outcome: 'satisfied' }
    expect(await codeOfRefusal(by.rpc('answer_verification', { ...answer, outcome: 'no_answer' }))).toBe('required')
    expect((await by.rpc('answer_verification', answer)).data).toMatchObject({ state: 'closed' })
    expect((await by.rpc('answer_verification', answer)).data).toMatchObject({ state: 'closed' })
    const attempts =
      await owner`select outcome, means from public.verification_attempts where complaint_id = ${other.id} and by_staff_id is null and means = 'link'`
    expect(attempts.map((row) => ({ ...row }))).toEqual([{ outcome: 'satisfied', means: 'link' }])
    expect(await codeOfRefusal(by.rpc('reply_to_complaint', { ...act('x'), number: other.number }))).toBe('wrong_state')
  })

  test('nobody answers for the citizen: not staff, not a passer-by', async () => {
    const answer = { idempotency_key: randomUUID(), outcome: 'satisfied', number: own.number }
    const operator = await signIn('operator')
    expect(await codeOfRefusal(operator.db.rpc('answer_verification', answer))).toBe('not_signed_in')
    expect((await anonymous.rpc('answer_verification', answer)).error?.code).toBe('42501')
  })
})

describe('a file', () => {
  const path = () => `photo/${randomUUID()}.jpg`
  const file = (object_path: string, complaint_id = own.id) => ({
    complaint_id,
    kind: 'photo',
    phase: 'report',
    object_path,
    mime_type: 'image/jpeg',
    bytes: 10,
  })

  test('becomes part of the own complaint once, and of no other', async () => {
    const once = file(path())
    const first = await link.rpc('add_attachment', once)
    expect(first.error).toBeNull()
    expect((await link.rpc('add_attachment', once)).data).toBe(first.data)
    expect(await codeOfRefusal(link.rpc('add_attachment', file(path(), other.id)))).toBe('not_found')
    const stranger = await citizenOf(other.phone)
    expect(await codeOfRefusal(stranger.rpc('add_attachment', file(once.object_path, other.id)))).toBe('already_exists')
    for (const bad of ['../secrets', 'photo/x.jpg', `photo/${randomUUID()}.jpg/..`]) {
      expect(await codeOfRefusal(link.rpc('add_attachment', file(bad)))).toBe('invalid_input')
    }
  })

  test('is opened by who sees the complaint; a look by staff is written down', async () => {
    const { data: id } = await link.rpc('add_attachment', file(path()))
    const look = { attachment_id: id ?? '' }
    expect((await link.rpc('open_attachment', look)).data).toMatchObject({ mimeType: 'image/jpeg', bytes: 10 })
    const stranger = await citizenOf(other.phone)
    expect(await codeOfRefusal(stranger.rpc('open_attachment', look))).toBe('not_found')
    expect(await codeOfRefusal(anonymous.rpc('open_attachment', look))).toBe('not_found')
    const administrator = await signIn('administrator')
    expect(await codeOfRefusal(administrator.db.rpc('open_attachment', look))).toBe('not_found')
    const operator = await signIn('operator')
    await operator.db.rpc('open_attachment', look)
    const looks =
      await owner`select 1 from public.personal_data_views where staff_id = ${operator.id} and complaint_id = ${own.id} and what = 'attachment'`
    expect(looks).toHaveLength(1)
  })
})

test('what was stored first stays: the same bytes again are a retry, others are refused', async () => {
  const path = `photo/${randomUUID()}.jpg`
  const write = async (byte: number) => storeObject('attachments', path, new Uint8Array([byte]), 'image/jpeg')
  expect(await write(1)).toEqual({ ok: true, value: null })
  expect(await write(1)).toEqual({ ok: true, value: null })
  expect(await write(2)).toEqual({ ok: false, code: 'key_reused' })
  expect(await readObject('attachments', path)).toEqual({ ok: true, value: new Uint8Array([1]) })
})

test('a photo of a complaint that was never sent is forgotten after three days', async () => {
  const [lost, kept] = [`photo/${randomUUID()}.jpg`, `photo/${randomUUID()}.jpg`]
  for (const path of [lost, kept]) {
    const stored = await storeObject('attachments', path, new Uint8Array([0xff, 0xd8]), 'image/jpeg')
    expect(stored.ok).toBe(true)
  }
  const { error } = await link.rpc('add_attachment', {
    complaint_id: own.id,
    kind: 'photo',
    phase: 'report',
    object_path: kept,
    mime_type: 'image/jpeg',
    bytes: 2,
  })
  expect(error).toBeNull()
  await removeForgottenFiles('attachments')
  expect((await readObject('attachments', lost)).ok).toBe(true)
  await owner`update storage.objects set created_at = now() - interval '4 days' where name in (${lost}, ${kept})`
  await removeForgottenFiles('attachments')
  expect((await readObject('attachments', lost)).ok).toBe(false)
  expect((await readObject('attachments', kept)).ok).toBe(true)
})
