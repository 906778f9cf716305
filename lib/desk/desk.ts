import 'server-only'
import type { z } from 'zod'

import type { Db } from '../db/client.ts'
import { fromRpc } from '../db/errors.ts'
import { answerOf, done } from '../db/rpc.ts'
import { isCurrent } from '../directory/current.ts'
import { given } from '../given.ts'
import { fail, ok, type Result } from '../result.ts'
import {
  complaintAnswer,
  type DeskComplaint,
  type Found,
  historyAnswer,
  type Person,
  registeredAnswer,
  searchAnswer,
} from './answers.ts'
import type { Intake, noteSchema, searchSchema } from './schema.ts'

/** Registers what the operator typed, once per key, and says the number. */
export async function registerIntake(db: Db, intake: Intake): Promise<Result<{ number: string }>> {
  const values = given({
    idempotency_key: intake.key,
    channel: intake.channel,
    complaint_text: intake.text,
    locale: intake.locale,
    prefers_sign: intake.sign === 'on',
    category_id: intake.category,
    place_id: intake.place,
    landmark: intake.landmark,
    name: intake.name,
    phone: intake.phone,
    call_id: intake.call,
  })
  return answerOf(db.rpc('register_complaint', values), registeredAnswer)
}

/** Everybody of a phone, or one person, with their complaints. Each look is written down by the database. */
export async function readHistory(db: Db, of: { phone: string } | { citizen_id: number }): Promise<Result<Person[]>> {
  return answerOf(db.rpc('caller_history', of), historyAnswer)
}

/** 404 not_found, also when it is not for these eyes. */
export async function findComplaintId(db: Db, number: string): Promise<Result<number>> {
  const { data, error } = await db.from('complaints').select('id').eq('number', number).maybeSingle()
  if (error) return fromRpc(error)
  return data ? ok(data.id) : fail('not_found')
}

/** One complaint with all that the call centre sees of it. 404 not_found, also when it is not for these eyes. */
export async function readComplaint(db: Db, number: string): Promise<Result<DeskComplaint>> {
  return answerOf(db.rpc('desk_complaint', { number }), complaintAnswer)
}

/** By number, phone or words, the best first; `more` of the answer is the `after` of the next page. */
export async function searchComplaints(db: Db, { q, after }: z.output<typeof searchSchema>): Promise<Result<Found>> {
  const [score, id] = after?.split('~').map(Number) ?? []
  return answerOf(db.rpc('search_complaints', given({ query: q, after_score: score, after_id: id })), searchAnswer)
}

/** Kinds of complaint and places, all of them: the intake form searches them as the operator types. */
export async function listChoices(db: Db) {
  const [categories, places] = await Promise.all([
    db.from('categories').select('id, name_hi, name_en, keywords').eq('active', true).order('rank').order('id'),
    db.from('places').select('id, kind, name_hi, name_en, code').or(isCurrent()).order('id'),
  ])
  if (categories.error) throw new Error(categories.error.message, { cause: categories.error })
  if (places.error) throw new Error(places.error.message, { cause: places.error })
  return { categories: categories.data, places: places.data }
}

/** A phone that the person gave after the number: the SMS goes there. The same again changes nothing. 404 not_found, 422 phone_invalid. */
export async function addPhone(db: Db, complaintId: number, phone: string): Promise<Result<null>> {
  return done(db.rpc('add_phone', { complaint_id: complaintId, phone }))
}

/** A remark that staff alone read, once per key. 404 not_found, 422 required or too_long. */
export async function addNote(
  db: Db,
  complaintId: number,
  { key, body }: z.output<typeof noteSchema>,
): Promise<Result<null>> {
  return done(db.rpc('add_note', { idempotency_key: key, complaint_id: complaintId, body }))
}
