import 'server-only'
import { getToken } from 'next-auth/jwt'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'

import { databaseAs, type Db } from '../db/client.ts'
import { answerOf } from '../db/rpc.ts'
import { env } from '../env.ts'
import { comesFromAnotherSite } from '../http.ts'
import { fail, ok, type Result } from '../result.ts'
import { type Staff, type StaffRole, roomOf, staffSchema } from './roles.ts'

export type SignedIn = { staff: Staff; db: Db }

/** The signed-in member of staff, asked of the database on every request; null for a session that was ended, or nobody. */
export const currentStaff = cache(async (): Promise<SignedIn | null> => {
  const result = await readStaff()
  if (!result.ok) throw new Error('The database cannot be reached.')
  return result.value
})

/** For pages: who may be here. Others are led to the sign-in page or to their own room. */
export async function requireStaff(...roles: StaffRole[]): Promise<SignedIn> {
  const signedIn = await currentStaff()
  if (!signedIn) redirect('/sign-in')
  if (!roles.includes(signedIn.staff.role)) redirect(roomOf(signedIn.staff.role))
  return signedIn
}

/** For route handlers: as requireStaff, but an answer instead of a redirect. A form of another site gets nowhere. */
export async function staffForRoute(request: Request, ...roles: StaffRole[]): Promise<Result<SignedIn>> {
  if (comesFromAnotherSite(request)) return fail('forbidden')
  const result = await readStaff()
  if (!result.ok) return result
  if (!result.value) return fail('not_signed_in')
  if (!roles.includes(result.value.staff.role)) return fail('forbidden')
  return ok(result.value)
}

/** Is there a session cookie at all? Then the sign-in page says that the session ended. */
export async function hasSessionCookie() {
  return (await readSecret()) !== null
}

/** next-auth's token for its plain forms; null until its cookie is there (GET /api/auth/signin sets it). */
export async function csrfToken() {
  const prefix = env().NEXTAUTH_URL.startsWith('https://') ? '__Host-' : ''
  return (await cookies()).get(`${prefix}next-auth.csrf-token`)?.value.split('|')[0] ?? null
}

async function readStaff(): Promise<Result<SignedIn | null>> {
  const secret = await readSecret()
  if (!secret) return ok(null)
  const db = databaseAs({ kind: 'staff', secret })
  const staff = await answerOf(db.rpc('current_staff'), staffSchema.nullable())
  return staff.ok ? ok(staff.value && { staff: staff.value, db }) : staff
}

async function readSecret() {
  const jar = await cookies()
  const all = Object.fromEntries(jar.getAll().map(({ name, value }) => [name, value]))
  const token = await getToken({
    // getToken reads cookies and the authorization header of a request, and nothing else of it.
    req: { cookies: all, headers: {} } as unknown as Parameters<typeof getToken>[0]['req'],
    secret: env().NEXTAUTH_SECRET,
    secureCookie: env().NEXTAUTH_URL.startsWith('https://'),
  })
  return token?.secret ?? null
}
