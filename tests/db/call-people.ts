import { createHash, randomBytes, randomUUID } from 'node:crypto'

import postgres from 'postgres'

import { databaseAs, type Db } from '@/lib/db/client.ts'

/** The owner's connection: prepares and looks behind the scenes; the people themselves go through the gateway. */
export const owner = postgres(process.env.DATABASE_URL ?? '', { max: 2, onnotice: () => {} })

export type StaffMember = { id: number; db: Db }

export const uuid = (): string => randomUUID()

/** A member of staff who is signed in. */
export async function hireStaff(role: string, gender = 'female', languages = ['hi']): Promise<StaffMember> {
  const secret = randomBytes(16).toString('base64url')
  const [person] = await owner<{ id: string }[]>`
    insert into public.staff (role, name_hi, name_en, gender, languages)
    values (${role}, 'सरिता वर्मा', 'Sarita Verma', ${gender}, ${languages}) returning id`
  const id = Number(person?.id)
  const hash = createHash('sha256').update(secret).digest()
  await owner`insert into public.staff_sessions (secret_hash, staff_id) values (${hash}, ${id})`
  return { id, db: databaseAs({ kind: 'staff', secret }) }
}

/** Everybody off shift and every call over: each test begins with an empty hall. */
export async function emptyTheHall(): Promise<void> {
  await owner`update public.call_offers set result = 'withdrawn' where result is null`
  await owner`update public.calls set state = 'ended', asked_from = null, asked_at = asked_at - interval '1 day' where state in ('waiting', 'offered', 'live')`
  await owner`update public.calls set asked_at = asked_at - interval '1 day' where asked_at > now() - interval '10 minutes'`
  await owner`update public.staff_presences set state = 'away'`
}
