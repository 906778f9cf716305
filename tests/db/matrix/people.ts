import { createHash, randomBytes, randomUUID } from 'node:crypto'

import { adminDatabase } from '@/lib/db/admin.ts'
import type { Claims } from '@/lib/db/claims.ts'
import { anonymousDatabase, databaseAs, type Db } from '@/lib/db/client.ts'

import { openDatabase } from '../../fixtures/database.ts'
import type { Role } from './matrix.ts'

export const owner = openDatabase()

export const newSecret = (): string => randomBytes(16).toString('base64url')
export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()

export type Complaint = {
  id: number
  number: string
  link: string
  citizenId: number
  phone: string
  deskId: number
  officerId: number
  callId: string
  callSecret: string
  guestLink: string
  recordingId: string
  messageId: string
  officerLink: string
}

/** Somebody of that role who is signed in now; their session's secret too, to end it. */
export async function signIn(role: string, staffId?: number): Promise<{ db: Db; id: number; secret: string }> {
  const secret = newSecret()
  const [person] = await owner<{ id: string }[]>`
    select id from public.staff where role = ${role} and id = coalesce(${staffId ?? null}, id) order by id limit 1`
  if (!person) throw new Error(`Nobody is ${role}`)
  await owner`insert into public.staff_sessions (secret_hash, staff_id) values (${hashOf(secret)}, ${person.id})`
  return { db: databaseAs({ kind: 'staff', secret }), id: Number(person.id), secret }
}

export async function citizenOf(phone: string): Promise<Db> {
  const secret = newSecret()
  await owner`insert into public.citizen_sessions (secret_hash, phone) values (${hashOf(secret)}, ${phone})`
  return databaseAs({ kind: 'citizen', secret })
}

/** Each role's client. What is `own` is the complaint given: its citizen, its officer, its links, its call. */
export async function everybody(own: Complaint): Promise<Record<Role, Db>> {
  const as = (kind: Exclude<Claims['kind'], 'staff'>, secret: string): Db => databaseAs({ kind, secret })
  const staff = async (role: string): Promise<Db> => (await signIn(role)).db
  return {
    anonymous: anonymousDatabase(),
    citizen: await citizenOf(own.phone),
    tracking_link: as('tracking_link', own.link),
    call: as('call', own.callSecret),
    guest_link: as('guest_link', own.guestLink),
    officer: (await signIn('officer', own.officerId)).db,
    officer_link: as('officer_link', own.officerLink),
    operator: await staff('operator'),
    interpreter: await staff('interpreter'),
    supervisor: await staff('supervisor'),
    collector: await staff('collector'),
    administrator: await staff('administrator'),
    worker: adminDatabase(),
  }
}

/** A complaint of that category with one row in every table that knows complaints. */
export async function fileComplaint(category: string, place: string, name: string): Promise<Complaint> {
  const phone = `+9155509${String(Math.floor(Math.random() * 100_000)).padStart(5, '0')}`
  const [filed] = await owner<{ result: { id: number; number: string; link: string } }[]>`
    select public.register_complaint(${randomUUID()}, 'web', 'गली की बत्ती बंद है', category_id => c.id, place_id => p.id, name => ${name}, phone => ${phone}) as result
    from public.categories c, public.places p where c.code = ${category} and p.code = ${place}`
  if (!filed) throw new Error('The complaint was not registered')
  const { id, number, link } = filed.result
  const [row] = await owner<{ citizenId: number; deskId: number; officerId: number }[]>`
    select c.citizen_id::int as "citizenId", c.desk_id::int as "deskId", p.staff_id::int as "officerId"
    from public.complaints c join public.postings p on p.desk_id = c.desk_id where c.id = ${id}`
  if (!row) throw new Error('Nobody holds its desk')
  return { id, number, link, phone, ...row, ...(await surround(id, row, phone)) }
}

type Surroundings = Pick<Complaint, 'callId' | 'callSecret' | 'guestLink' | 'recordingId' | 'messageId' | 'officerLink'>

async function surround(
  id: number,
  { citizenId, deskId, officerId }: Pick<Complaint, 'citizenId' | 'deskId' | 'officerId'>,
  phone: string,
): Promise<Surroundings> {
  const [callId, recordingId] = [randomUUID(), randomUUID()]
  const [callSecret, guestLink, officerLink] = [newSecret(), newSecret(), newSecret()]
  const path = randomUUID()
  await owner.begin(async (sql) => {
    await sql`insert into public.complaint_notes (complaint_id, staff_id, body) values (${id}, ${officerId}, 'केवल कार्यालय के लिए')`
    await sql`insert into public.attachments (complaint_id, kind, phase, object_path, mime_type, bytes) values (${id}, 'photo', 'report', ${path}, 'image/jpeg', 1)`
    await sql`insert into public.officer_links (secret_hash, complaint_id, desk_id, staff_id) values (${hashOf(officerLink)}, ${id}, ${deskId}, ${officerId})`
    await sql`insert into public.verification_attempts (complaint_id, means, outcome) values (${id}, 'phone', 'no_answer')`
    await sql`insert into public.tasks (kind, state, complaint_id) values ('triage', 'done', ${id})`
    await sql`insert into public.personal_data_views (staff_id, citizen_id, complaint_id, what) values (${officerId}, ${citizenId}, ${id}, 'phone')`
    await sql`insert into public.calls (id, mode, state, secret_hash, complaint_id, citizen_id) values (${callId}, 'sign', 'ended', ${hashOf(callSecret)}, ${id}, ${citizenId})`
    await sql`insert into public.call_offers (call_id, staff_id, result) values (${callId}, ${officerId}, 'missed')`
    await sql`insert into public.call_events (call_id, kind) values (${callId}, 'asked')`
    await sql`insert into public.call_texts (call_id, key, body) values (${callId}, ${randomUUID()}, 'नमस्ते')`
    await sql`insert into public.call_hand_overs (call_id, from_staff_id, state) values (${callId}, ${officerId}, 'cancelled')`
    await sql`insert into public.call_recordings (id, call_id, asked_by, state, answered_by) values (${recordingId}, ${callId}, ${officerId}, 'stopped', 'button')`
    await sql`insert into public.call_recording_parts (recording_id, take, part, object_path, mime_type, bytes) values (${recordingId}, ${randomUUID()}, 0, ${`call/${path}`}, 'video/webm', 1)`
    await sql`insert into public.call_guests (secret_hash, call_id, kind, joined_at) values (${hashOf(guestLink)}, ${callId}, 'companion', now())`
    await sql`insert into public.recordings (id, kind, secret_hash, mime_type, state, complaint_id, finished_at) values (${recordingId}, 'sign', ${hashOf(newSecret())}, 'video/webm', 'transcribed', ${id}, now())`
    await sql`insert into public.call_onlookers (call_id, staff_id, left_at) values (${callId}, ${officerId}, now())`
    await sql`insert into public.staff_pictures (staff_id, key, jpeg) values (${officerId}, ${newSecret()}, '\\xffd8ff') on conflict do nothing`
    await sql`insert into public.recording_parts (recording_id, part, object_path, bytes) values (${recordingId}, 0, ${path}, 1)`
    await sql`insert into public.recording_files (recording_id, form, object_path, mime_type, bytes) values (${recordingId}, 'poster', ${`${path}-poster`}, 'image/jpeg', 1)`
    await sql`insert into public.one_time_codes (id, purpose, phone, code_hash, used_at) values (${randomUUID()}, 'my', ${phone}, ${hashOf(path)}, now())`
    await sql`insert into public.citizen_sessions (secret_hash, phone) values (${hashOf(newSecret())}, ${phone})`
    await sql`insert into public.staff_sessions (secret_hash, staff_id) values (${hashOf(newSecret())}, ${officerId})`
    await sql`insert into public.staff_presences (staff_id) values (${officerId}) on conflict do nothing`
    await sql`insert into public.form_drafts (secret_hash, form, fields) values (${hashOf(newSecret())}, ${`matrix-${id}`}, '{}')`
    await sql`insert into public.inbound_messages (provider_id, channel, from_address, body, handled_at) values (${`matrix-${id}`}, 'sms', ${phone}, '{}', now())`
  })
  const messageId = await owner.begin(async (sql) => {
    // Locked first, as the worker does it that delivers this message at the same time.
    const [message] = await sql<{ id: string }[]>`
      select id from public.messages where complaint_id = ${id} and recipient = 'citizen' limit 1 for update`
    const found = message?.id ?? ''
    await sql`insert into public.message_receipts (message_id, state) values (${found}, 'accepted') on conflict do nothing`
    return found
  })
  return { callId, callSecret, guestLink, recordingId, messageId, officerLink }
}
