import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { addStaff } from '@/lib/staff/staff.ts'

import { hireStaff, owner, type StaffMember } from './call-people.ts'
import { newPhone, oneOf, person, word } from './directory-people.ts'

let administrator: StaffMember

beforeAll(async () => {
  administrator = await hireStaff('administrator')
})
afterAll(async () => owner.end())

const fields = { name_hi: 'रीता ध्रुव', name_en: 'Rita Dhruw' }

describe('a new member of staff', () => {
  test('gets a sign-in that works', async () => {
    const input = person()
    const added = await addStaff(administrator.db, input)
    expect(added).toMatchObject({ ok: true, value: { login: input.login } })
    const [begun] = await owner`select public.begin_sign_in(${input.login}) as answer`
    expect(begun?.answer).toMatchObject({
      lastTotpStep: 0,
      passwordHash: expect.stringMatching(/^\$argon2id\$/) as string,
    })
  })

  test('cannot take another person’s login or phone', async () => {
    const first = person()
    await addStaff(administrator.db, first)
    expect(await addStaff(administrator.db, person({ login: first.login }))).toMatchObject({
      code: 'login_taken',
      detail: 'login',
    })
    expect(await addStaff(administrator.db, person({ phone: first.phone }))).toMatchObject({
      code: 'phone_taken',
      detail: 'phone',
    })
  })

  test.each([
    [{ role: 'king' }, 'required', 'role'],
    [{ name_hi: '  ' }, 'required', 'name_hi'],
    [{ name_en: 'a'.repeat(121) }, 'too_long', 'name_en'],
    [{ phone: '12' }, 'phone_invalid', 'phone'],
    [{ login: 'Ünïcode' }, 'login_invalid', 'login'],
  ])('is refused with %j', async (wrong, code, field) => {
    const { error } = await administrator.db.rpc('add_staff', {
      login: `p.${word()}`,
      password_hash: 'x',
      totp_secret: 'x',
      role: 'operator',
      phone: newPhone(),
      ...fields,
      ...wrong,
    })
    expect(error).toMatchObject({ code: 'PT422', message: code, details: field })
  })
})

describe('suspending', () => {
  test('ends every session at once, and letting in again does not revive them', async () => {
    const operator = await hireStaff('operator')
    expect((await operator.db.rpc('current_staff')).data).toMatchObject({ id: operator.id })
    await administrator.db.rpc('set_staff_active', { staff_id: operator.id, active: false })
    expect((await operator.db.rpc('current_staff')).data).toBeNull()
    expect((await operator.db.rpc('may_listen', { topic: 'desk' })).data).toBe(false)
    await administrator.db.rpc('set_staff_active', { staff_id: operator.id, active: true })
    expect((await operator.db.rpc('current_staff')).data).toBeNull()
  })

  test('cannot be done to oneself, and neither can giving up the role', async () => {
    const me = administrator.id
    const suspended = await administrator.db.rpc('set_staff_active', { staff_id: me, active: false })
    expect(suspended.error).toMatchObject({ code: 'PT409', message: 'not_yourself' })
    const changed = await administrator.db.rpc('change_staff', {
      staff_id: me,
      role: 'officer',
      phone: newPhone(),
      ...fields,
    })
    expect(changed.error).toMatchObject({ code: 'PT409', message: 'not_yourself' })
  })

  test('of nobody is not found', async () => {
    const { error } = await administrator.db.rpc('set_staff_active', { staff_id: 987_654_321, active: false })
    expect(error).toMatchObject({ code: 'PT404', message: 'not_found' })
  })
})

test('a changed role counts on the next statement', async () => {
  const somebody = await hireStaff('operator')
  await administrator.db.rpc('change_staff', { staff_id: somebody.id, role: 'collector', phone: newPhone(), ...fields })
  expect((await somebody.db.rpc('collector_days')).error).toBeNull()
})

test('a new password ends the sessions of the old one', async () => {
  const input = person()
  await addStaff(administrator.db, input)
  const id = await oneOf(`select staff_id as id from public.staff_credentials where login = '${input.login}'`)
  await owner`insert into public.staff_sessions (secret_hash, staff_id) values (sha256(${input.login}::bytea), ${id})`
  const reset = await administrator.db.rpc('reset_sign_in', { staff_id: id, password_hash: 'new', totp_secret: 'new' })
  expect(reset.data).toBe(input.login)
  const open = await owner`select 1 from public.staff_sessions where staff_id = ${id} and revoked_at is null`
  expect(open).toHaveLength(0)
})
