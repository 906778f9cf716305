import { hash } from '@node-rs/argon2'
import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { databaseAs } from '@/lib/db/client.ts'
import { signIn } from '@/lib/sign-in/sign-in.ts'

import { hireStaff, owner, uuid } from './call-people.ts'

const password = 'a long and quiet sentence'
const totpSecret = new Secret({ size: 20 }).base32
const login = `test.${uuid().slice(0, 12)}`
const code = (steps = 0) => new TOTP({ secret: totpSecret }).generate({ timestamp: Date.now() + steps * 30_000 })
let staffId: number

beforeAll(async () => {
  staffId = (await hireStaff('operator')).id
  await owner`insert into public.staff_credentials (staff_id, login, password_hash, totp_secret)
    values (${staffId}, ${login}, ${await hash(password)}, ${totpSecret})`
})
beforeEach(async () => {
  await owner`update public.staff_credentials set failed_attempts = 0, locked_until = null, last_totp_step = 0 where staff_id = ${staffId}`
  await owner`update public.staff set active = true where id = ${staffId}`
})
afterAll(async () => owner.end())

async function signedIn() {
  const result = await signIn({ login, password, code: code() }, uuid())
  if (!result.ok) throw new Error(result.code)
  return databaseAs({ kind: 'staff', secret: result.value.secret })
}
const guess = async () => signIn({ login, password: 'guess', code: code() }, uuid())

describe('signing in', () => {
  test('an operator with the right login, password and code is known to the database', async () => {
    const { data } = await (await signedIn()).rpc('current_staff')
    expect(data).toMatchObject({ id: staffId, role: 'operator' })
  })

  test.each([
    ['a wrong password', { password: 'guess' }],
    ['a wrong code', { code: '000000' }],
    ['a login that nobody has', { login: 'nobody.at.all' }],
  ])('%s is refused in the same words', async (_, mistake) => {
    expect(await signIn({ login, password, code: code(), ...mistake }, uuid())).toEqual({
      ok: false,
      code: 'sign_in_wrong',
    })
  })

  test('a code that somebody watched being typed opens nothing a second time', async () => {
    const typed = { login, password, code: code() }
    expect(await signIn(typed, uuid())).toMatchObject({ ok: true })
    expect(await signIn(typed, uuid())).toEqual({ ok: false, code: 'code_used' })
  })

  test('guesses at once are counted one by one: the login is locked, and for longer each time', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, guess))
    expect(answers.filter((answer) => !answer.ok && answer.code === 'sign_in_wrong')).toHaveLength(5)
    expect(await signIn({ login, password, code: code() }, uuid())).toMatchObject({ code: 'sign_in_locked' })
    const lockAfterAnotherFailure = async () => {
      await owner`update public.staff_credentials set locked_until = null where staff_id = ${staffId}`
      await guess()
      const [row] = await owner<{ seconds: number }[]>`
        select extract(epoch from locked_until - now())::float8 as seconds from public.staff_credentials where staff_id = ${staffId}`
      return row?.seconds ?? 0
    }
    const first = await lockAfterAnotherFailure()
    expect(await lockAfterAnotherFailure()).toBeGreaterThan(first * 1.5)
  })

  test('a login that nobody has is locked like one that somebody has: the answer tells nothing', async () => {
    const nobody = `nobody.${uuid()}`
    const answers = []
    for (let tries = 0; tries < 6; tries++)
      answers.push(await signIn({ login: nobody, password: 'guess', code: '123456' }, uuid()))
    expect(answers.map((answer) => !answer.ok && answer.code)).toEqual([
      ...Array.from({ length: 5 }, () => 'sign_in_wrong'),
      'sign_in_locked',
    ])
  })

  test('a right sign-in forgives the failures before it', async () => {
    await guess()
    await signedIn()
    const [row] = await owner`select failed_attempts from public.staff_credentials where staff_id = ${staffId}`
    expect(row?.failed_attempts).toBe(0)
  })

  test('one address that tries many logins is made to wait', async () => {
    const address = uuid()
    for (let tries = 0; tries < 30; tries++)
      await signIn({ login: `nobody.${tries}`, password: 'guess', code: '123456' }, address)
    expect(await signIn({ login, password, code: code() }, address)).toMatchObject({ code: 'sign_in_locked' })
  })
})

describe('the end of a session', () => {
  test('a suspended operator is nobody at the next statement, and cannot sign in', async () => {
    const db = await signedIn()
    await owner`update public.staff set active = false where id = ${staffId}`
    expect((await db.rpc('current_staff')).data).toBeNull()
    expect((await db.rpc('search_complaints', { query: 'पानी' })).error).toMatchObject({ message: 'not_signed_in' })
    expect(await signIn({ login, password, code: code(1) }, uuid())).toEqual({ ok: false, code: 'sign_in_wrong' })
  })

  test('signing out ends that session and no other', async () => {
    const one = await signedIn()
    await owner`update public.staff_credentials set last_totp_step = 0 where staff_id = ${staffId}`
    const other = await signedIn()
    await one.rpc('sign_out')
    expect((await one.rpc('current_staff')).data).toBeNull()
    expect((await other.rpc('current_staff')).data).toMatchObject({ id: staffId })
  })

  test('nobody but the sign-in code reads credentials or opens sessions', async () => {
    const db = await signedIn()
    expect((await db.from('staff_credentials').select()).data ?? []).toEqual([])
    expect((await db.from('staff_sessions').select()).data ?? []).toEqual([])
    expect((await db.rpc('begin_sign_in', { login })).error?.code).toBe('42501')
    const opening = await db.rpc('finish_sign_in', { staff_id: staffId, totp_step: 1, secret: 'x' })
    expect(opening.error?.code).toBe('42501')
  })
})
