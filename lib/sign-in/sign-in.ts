import 'server-only'
import { randomBytes } from 'node:crypto'

import { hash, verify } from '@node-rs/argon2'
import { TOTP } from 'otpauth'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { z } from 'zod'

import { adminDatabase } from '../db/admin.ts'
import { fromRpc } from '../db/errors.ts'
import { fail, type Failure, ok, type Result } from '../result.ts'
import type { SignInInput } from './schema.ts'

type Code = 'sign_in_wrong' | 'sign_in_locked' | 'code_used' | 'unavailable'

const begun = z.union([
  z.null(),
  z.object({ lockedSeconds: z.number() }),
  z.object({ staffId: z.number(), passwordHash: z.string(), totpSecret: z.string(), lastTotpStep: z.number() }),
])

const stepSeconds = 30

/** A login is locked in the database; this stops one address from trying many logins. */
const failuresPerAddress = new RateLimiterMemory({ points: 30, duration: 600 })

/** As a login that is there is locked in the database, so is one that is not: the answer tells nobody which logins there are. */
const failuresPerUnknownLogin = new RateLimiterMemory({ points: 5, duration: 900 })

/** Opens a session when login, password and code are right. `detail` of sign_in_locked: seconds to wait. */
export async function signIn(input: SignInInput, address: string): Promise<Result<{ secret: string }, Code>> {
  const tries = await failuresPerAddress.get(address)
  if (tries && tries.consumedPoints >= 30) return fail('sign_in_locked', String(Math.ceil(tries.msBeforeNext / 1000)))

  const result = await check(input)
  if (!result.ok && result.code === 'sign_in_wrong') await failuresPerAddress.penalty(address)
  return result
}

async function check({ login, password, code }: SignInInput): Promise<Result<{ secret: string }, Code>> {
  const database = adminDatabase()
  const { data, error } = await database.rpc('begin_sign_in', { login })
  if (error) return unavailable(error)
  const credentials = begun.parse(data)
  if (credentials && 'lockedSeconds' in credentials) return fail('sign_in_locked', String(credentials.lockedSeconds))

  // An unknown login costs as much time as a wrong password.
  const passwordIsRight = await verify(credentials?.passwordHash ?? (await hashOfNobody()), password)
  const step = credentials && stepOf(code, credentials.totpSecret)
  if (!credentials) return refuseUnknown(login)
  if (!passwordIsRight || step === null) return fail('sign_in_wrong')

  const secret = randomBytes(32).toString('base64url')
  const opened = await database.rpc('finish_sign_in', { staff_id: credentials.staffId, totp_step: step, secret })
  if (opened.error) {
    if (opened.error.message === 'code_used') return fail('code_used')
    return unavailable(opened.error)
  }
  return ok({ secret })
}

async function refuseUnknown(login: string): Promise<Failure<Code>> {
  const key = login.trim().toLowerCase()
  const tries = await failuresPerUnknownLogin.get(key)
  if (tries && tries.remainingPoints <= 0) return fail('sign_in_locked', String(Math.ceil(tries.msBeforeNext / 1000)))
  await failuresPerUnknownLogin.penalty(key)
  return fail('sign_in_wrong')
}

/** The 30-second step that a code belongs to, one step early or late allowed; null when it is wrong. */
export function stepOf(code: string, totpSecret: string, now = Date.now()): number | null {
  const delta = new TOTP({ secret: totpSecret, period: stepSeconds }).validate({
    token: code,
    window: 1,
    timestamp: now,
  })
  return delta === null ? null : Math.floor(now / 1000 / stepSeconds) + delta
}

let nobody: Promise<string> | undefined
function hashOfNobody() {
  return (nobody ??= hash(randomBytes(16).toString('hex')))
}

function unavailable(error: { code?: string; message: string; details?: string | null }) {
  const { code } = fromRpc(error)
  if (code === 'unavailable') return fail<Code>(code)
  throw new Error(`Signing in was refused: ${error.message}`, { cause: error })
}
