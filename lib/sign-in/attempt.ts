import 'server-only'
import { cookies } from 'next/headers'
import { z } from 'zod'

import { cookieOptions } from '../cookie-options.ts'
import { signInFields } from './schema.ts'

/** What the sign-in page shows again after a refusal: never the password or the code. */
const attemptSchema = z.object({
  login: z.string().max(60).catch(''),
  missing: z.array(z.enum(signInFields)),
  wait: z.number(),
})
type Attempt = z.infer<typeof attemptSchema>

const name = 'sign-in-attempt'

/** For two minutes, on the sign-in page alone. */
export async function rememberAttempt(attempt: Attempt) {
  const jar = await cookies()
  jar.set(name, JSON.stringify({ ...attempt, login: attempt.login.slice(0, 60) }), cookieOptions(120, '/sign-in'))
}

/** Empty when there was none. */
export async function lastAttempt(): Promise<Attempt> {
  const nothing = { login: '', missing: [], wait: 0 }
  const value = (await cookies()).get(name)?.value
  if (!value) return nothing
  try {
    return attemptSchema.parse(JSON.parse(value))
  } catch {
    return nothing
  }
}
