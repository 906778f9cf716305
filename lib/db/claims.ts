import { SignJWT } from 'jose'

import { env } from '../env.ts'

/** Who asks. The database looks up the secret's SHA-256 on every statement; the token only carries it there. */
export type Claims =
  | { kind: 'staff'; secret: string }
  | { kind: 'citizen'; secret: string }
  | { kind: 'tracking_link'; secret: string }
  | { kind: 'officer_link'; secret: string }
  | { kind: 'call'; secret: string }
  | { kind: 'guest_link'; secret: string }

/** A token for one request: HS256, role `authenticated`, good for a minute. */
export async function signClaims(claims: Claims): Promise<string> {
  // What is no secret of ours (a broken cookie, a null byte) is nobody's: PostgreSQL would not even read it.
  const secret = /^[\w-]{1,100}$/.test(claims.secret) ? claims.secret : ''
  return new SignJWT({ role: 'authenticated', kind: claims.kind, secret })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setAudience('authenticated')
    .setIssuedAt()
    .setExpirationTime('60s')
    .sign(new TextEncoder().encode(env().SUPABASE_JWT_SECRET))
}

/** What private.new_secret() makes: anything else opens nothing, and need not be asked about. */
export function isSecret(text: string): boolean {
  return /^[\w-]{22}$/.test(text)
}
