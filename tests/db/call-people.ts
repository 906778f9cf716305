import { createHash, randomBytes, randomUUID } from 'node:crypto'

import { expect } from 'vitest'

import { anonymousDatabase, databaseAs, type Db } from '@/lib/db/client.ts'

import { openDatabase } from '../fixtures/database.ts'

export const owner = openDatabase({ max: 2 })

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

/** What is known of a call to who asked for it. */
type Call = { id: string; secret: string; state: string }
type Answer = Call & { number: string; link: string }

/** A rule of the database, asked by somebody; answers are JSON that the assertions know. */
export const act = async (db: Db, rule: Parameters<Db['rpc']>[0], values: object = {}) =>
  db.rpc(rule, values as never) as unknown as Promise<{ data: Answer; error: { code: string; message: string } | null }>

/** A citizen taps: their call, and a client that acts as it. */
export async function ask(
  mode: 'sign' | 'voice' = 'sign',
  wish: { gender_wish?: string; sign_variety?: string; locale?: string } = {},
): Promise<Call & { db: Db }> {
  const { data, error } = await act(anonymousDatabase(), 'ask_for_call', { idempotency_key: uuid(), mode, ...wish })
  expect(error).toBeNull()
  return { ...data, db: databaseAs({ kind: 'call', secret: data.secret }) }
}

export const becomeReady = async (...people: StaffMember[]) => {
  for (const one of people) expect((await act(one.db, 'set_presence', { state: 'ready' })).error).toBeNull()
}

export const stateOf = async (callId: string) =>
  (await owner`select state from public.calls where id = ${callId}`)[0]?.state

/** A call that an interpreter has answered. */
export async function talk() {
  const interpreter = await hireStaff('interpreter')
  await becomeReady(interpreter)
  const call = await ask()
  await act(interpreter.db, 'accept_call', { call_id: call.id })
  return { interpreter, call }
}

/** A complaint that somebody told this operator by telephone; it is with its desk. */
export async function registerByPhone(
  { db }: StaffMember,
  told: { complaint_text: string; name?: string; phone?: string },
): Promise<{ id: number; number: string }> {
  const [category] = await owner`select id from public.categories where active order by id limit 1`
  const { data, error } = await db.rpc('register_complaint', {
    idempotency_key: uuid(),
    channel: 'phone',
    category_id: Number(category?.id),
    ...told,
  })
  if (error) throw new Error(error.message)
  return data as { id: number; number: string }
}

/** Whom a call is offered to at this moment. */
export const offeredTo = async (callId: string) =>
  (await owner`select staff_id from public.call_offers where call_id = ${callId} and result is null`).map((row) =>
    Number(row.staff_id),
  )

/** Somebody who came into this call by a link. */
export async function bringGuest(...invited: Parameters<typeof inviteGuest>): Promise<Db & { guest: string }> {
  const db = await inviteGuest(...invited)
  const { data } = await db.rpc('join_as_guest')
  return Object.assign(db, { guest: (data as { guest: string }).guest })
}

/** Somebody who has a link to this call, and has not come in yet. */
export async function inviteGuest(by: Db, kind: string, callId?: string): Promise<Db> {
  const { data, error } = await by.rpc('invite_guest', { kind, ...(callId && { call_id: callId }) })
  if (error) throw new Error(error.message)
  return databaseAs({ kind: 'guest_link', secret: data })
}
