import 'server-only'
import { env } from './env.ts'

/** Every cookie of ours: script cannot read it, a form of another site does not send it. `maxAge` in seconds. */
export function cookieOptions(maxAge: number, path = '/') {
  return { httpOnly: true, sameSite: 'lax', secure: env().APP_URL.startsWith('https://'), path, maxAge } as const
}
