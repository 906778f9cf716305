import 'server-only'
import { renderSVG } from 'uqr'
import { z } from 'zod'

import type { Db } from '../db/client.ts'
import { answerOf, done } from '../db/rpc.ts'
import { ok, type Result } from '../result.ts'
import { keyUri, newCredentials } from './credentials.ts'
import { type AboutMe, knownVarieties, type StaffInput, spokenLanguages } from './schema.ts'

/** Shown once, on the administrator's screen, and nowhere kept: login, password, and the code secret as QR (SVG) and as text. */
export type OneTimeSheet = { login: string; password: string; secret: string; qr: string }

/** Everybody who ever worked here, also who is suspended. */
export async function listStaff(db: Db) {
  const { data, error } = await db.rpc('list_staff')
  if (error) throw new Error(`The staff could not be listed: ${error.message}`, { cause: error })
  return data
}

/** A new person with their one-time sheet. 409 login_taken, phone_taken. */
export async function addStaff(
  db: Db,
  { login, ...person }: StaffInput & { login: string },
): Promise<Result<OneTimeSheet>> {
  const made = await newCredentials()
  const secrets = { password_hash: made.passwordHash, totp_secret: made.totpSecret }
  const added = await done(db.rpc('add_staff', { login, ...secrets, ...fieldsOf(person) }))
  return added.ok ? ok(sheetOf({ login, ...wordsOf(made) })) : added
}

/** The next statement of that person is already under the new role. 404 not_found, 409 phone_taken, not_yourself (one's own role). */
export async function changeStaff(db: Db, staffId: number, person: StaffInput): Promise<Result<null>> {
  return done(db.rpc('change_staff', { staff_id: staffId, ...fieldsOf(person) }))
}

/** Suspends, which ends every session of the person at once, or lets in again. */
export async function setStaffActive(db: Db, staffId: number, active: boolean): Promise<Result<null>> {
  return done(db.rpc('set_staff_active', { staff_id: staffId, active }))
}

/** A new password and code; every session ends. `login` only for who never had a sign-in. */
export async function resetSignIn(db: Db, staffId: number, login: string | undefined): Promise<Result<OneTimeSheet>> {
  const made = await newCredentials()
  const secrets = { password_hash: made.passwordHash, totp_secret: made.totpSecret }
  const reset = await answerOf(
    db.rpc('reset_sign_in', { staff_id: staffId, ...secrets, ...(login && { login }) }),
    z.string(),
  )
  return reset.ok ? ok(sheetOf({ login: reset.value, ...wordsOf(made) })) : reset
}

/** What I let citizens know of me. */
export async function describeMyself(db: Db, about: AboutMe): Promise<Result<null>> {
  return done(
    db.rpc('describe_myself', {
      shows_gender: about.shows_gender,
      sign_varieties: knownVarieties(about),
    }),
  )
}

/** What citizens may know of this member of staff. */
export async function readAboutMe(db: Db, staffId: number) {
  const { data, error } = await db.from('staff').select('shows_gender, sign_varieties').eq('id', staffId).single()
  if (error) throw new Error(`The member of staff cannot be read: ${error.message}`, { cause: error })
  return data
}

function fieldsOf(person: StaffInput) {
  const { role, name_hi, name_en, phone, gender } = person
  return {
    role,
    name_hi,
    name_en,
    phone,
    ...(gender && { gender }),
    languages: spokenLanguages(person),
    sign_varieties: knownVarieties(person),
  }
}

function wordsOf({ password, totpSecret }: Awaited<ReturnType<typeof newCredentials>>) {
  return { password, secret: totpSecret }
}

export function sheetOf(words: Omit<OneTimeSheet, 'qr'>): OneTimeSheet {
  const qr = renderSVG(keyUri(words.login, words.secret), { border: 2, whiteColor: '#ffffff', blackColor: '#16202c' })
  return { ...words, qr }
}
