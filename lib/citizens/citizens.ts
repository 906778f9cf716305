import 'server-only'
import { createHash, randomBytes, randomUUID } from 'node:crypto'

import { cookies } from 'next/headers'
import { cache } from 'react'
import { z } from 'zod'

import { cookieOptions } from '../cookie-options.ts'
import { adminDatabase } from '../db/admin.ts'
import { databaseAs, type Db } from '../db/client.ts'
import { unexpected } from '../db/patience.ts'
import { answerOf, done } from '../db/rpc.ts'
import { given } from '../given.ts'
import type { Locale } from '../i18n/locales.ts'
import { hashOfAddress } from '../network.ts'
import { fail, ok, type Result } from '../result.ts'
import { codeOf, hashOfCode } from './codes.ts'

const sessionCookie = 'citizen'
const sessionDays = 30

type CodeRequest = {
  phone: string
  /** Where the request came from: limits count it, hashed. */
  address: string
  locale: Locale
  /** Only when the phone belongs to this complaint is the code sent. */
  complaintNumber?: string | undefined
}

/** Sends six digits to a phone that complained; to any other, nothing, with the same answer. 422 phone_invalid, 429 too_many_requests. */
export async function askPhoneCode({ phone, address, locale, complaintNumber }: CodeRequest): Promise<Result<string>> {
  const codeId = randomUUID()
  const asked = adminDatabase().rpc('ask_phone_code', {
    code_id: codeId,
    purpose: complaintNumber === undefined ? 'my' : 'track',
    phone,
    code_hash: hashOfCode(codeId, codeOf(codeId)),
    asked_from: hashOfAddress(address),
    locale,
    ...given({ complaint_number: complaintNumber }),
  })
  const answer = await done(asked)
  return answer.ok ? ok(codeId) : answer
}

/** The right code, within ten minutes and five tries, opens a session in this browser. 422 code_wrong whatever else was wrong. */
export async function signInCitizen({ codeId, code }: { codeId: string; code: string }): Promise<Result<null>> {
  const secret = randomBytes(16).toString('base64url')
  const used = adminDatabase().rpc('use_phone_code', {
    code_id: codeId,
    code_hash: hashOfCode(codeId, code),
    session_hash: createHash('sha256').update(secret).digest('hex'),
  })
  const isRight = await answerOf(used, z.boolean().nullable())
  if (!isRight.ok) return isRight
  if (!isRight.value) return fail('code_wrong')
  ;(await cookies()).set(sessionCookie, secret, cookieOptions(sessionDays * 86_400))
  return ok(null)
}

/** A client that acts as the phone proven in this browser; null when there is no such session (any more). */
export const currentCitizen = cache(async (): Promise<{ db: Db } | null> => {
  const secret = (await cookies()).get(sessionCookie)?.value
  if (!secret) return null
  const db = databaseAs({ kind: 'citizen', secret })
  const { data, error } = await db.rpc('has_citizen_session')
  if (error) throw unexpected(error, 'The session cannot be read.')
  return data ? { db } : null
})

/** Ends the session here and in the database: a copy of the cookie opens nothing more. */
export async function signOutCitizen(): Promise<void> {
  const jar = await cookies()
  const secret = jar.get(sessionCookie)?.value
  jar.delete(sessionCookie)
  if (secret) await databaseAs({ kind: 'citizen', secret }).rpc('end_citizen_session')
}
