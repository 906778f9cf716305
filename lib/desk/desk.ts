import 'server-only'
import type { z } from 'zod'

import type { Db } from '../db/client.ts'
import { fromRpc } from '../db/errors.ts'
import { isCurrent } from '../directory/current.ts'
import { given } from '../given.ts'
import { fail, ok, type Result } from '../result.ts'
import { complaintAnswer, type DeskComplaint, type Found, historyAnswer, type Person, searchAnswer } from './answers.ts'
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
  const { data, error } = await db.rpc('register_complaint', values)
  if (error) return fromRpc(error)
  return ok({ number: (data as { number: string }).number })
}

/** Everybody of a phone, or one person, with their complaints. Each look is written down by the database. */
export async function readHistory(db: Db, of: { phone: string } | { citizen_id: number }): Promise<Result<Person[]>> {
  const { data, error } = await db.rpc('caller_history', of)
  return error ? fromRpc(error) : ok(historyAnswer.parse(data))
}

/** 404 not_found, also when it is not for these eyes. */
export async function findComplaintId(db: Db, number: string): Promise<Result<number>> {
  const { data, error } = await db.from('complaints').select('id').eq('number', number).maybeSingle()
  if (error) return fromRpc(error)
  return data ? ok(data.id) : fail('not_found')
}

/** One complaint with all that the call centre sees of it. 404 not_found, also when it is not for these eyes. */
export async function readComplaint(db: Db, number: string): Promise<Result<DeskComplaint>> {
  const { data, error } = await db.rpc('desk_complaint', { number })
  return error ? fromRpc(error) : ok(complaintAnswer.parse(data))
}

/** By number, phone or words, the best first; `more` of the answer is the `after` of the next page. */
export async function searchComplaints(db: Db, { q, after }: z.output<typeof searchSchema>): Promise<Result<Found>> {
  const [score, id] = after?.split('~').map(Number) ?? []
  const { data, error } = await db.rpc('search_complaints', given({ query: q, after_score: score, after_id: id }))
  return error ? fromRpc(error) : ok(searchAnswer.parse(data))
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
  const { error } = await db.rpc('add_phone', { complaint_id: complaintId, phone })
  return error ? fromRpc(error) : ok(null)
}

/** A remark that staff alone read, once per key. 404 not_found, 422 required or too_long. */
export async function addNote(
  db: Db,
  complaintId: number,
  { key, body }: z.output<typeof noteSchema>,
): Promise<Result<null>> {
  const { error } = await db.rpc('add_note', { idempotency_key: key, complaint_id: complaintId, body })
  return error ? fromRpc(error) : ok(null)
}
