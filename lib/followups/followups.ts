import 'server-only'
import { z } from 'zod'

import { gender, signVariety } from '../calls/schema.ts'
import type { Db } from '../db/client.ts'
import { fromRpc } from '../db/errors.ts'
import { answerOf, done } from '../db/rpc.ts'
import { given } from '../given.ts'
import { fail, ok, type Result } from '../result.ts'
import {
  type closingSchema,
  contactAnswer,
  type doubtSchema,
  type finishSchema,
  type keyOnlySchema,
  type mergingSchema,
  type remitSchema,
  type replyTranscriptSchema,
  taskKinds,
  tasksAnswer,
  type transcriptSchema,
  type triageSchema,
  type verificationSchema,
} from './schema.ts'

/** Mine and everybody's, the longest due first. */
export async function listTasks(db: Db) {
  const { data, error } = await db.rpc('desk_tasks')
  if (error) throw new Error(error.message, { cause: error })
  return tasksAnswer.parse(data)
}

const taskRow = z.object({
  id: z.number(),
  kind: z.enum(taskKinds),
  state: z.enum(['open', 'done', 'cancelled']),
  means: z.enum(['phone', 'sign', 'link', 'none']),
  due_at: z.string(),
  wanted_at: z.string().nullable(),
  attempts: z.number(),
  reason: z.string().nullable(),
  assigned_to: z.number().nullable(),
  recording_id: z.string().nullable(),
  call_id: z.string().nullable(),
  complaint_id: z.number().nullable(),
  citizen_id: z.number().nullable(),
})
const wished = z
  .object({ gender_wish: gender.nullable(), sign_variety_wish: signVariety.nullable() })
  .transform((call) => ({ genderWish: call.gender_wish, signVarietyWish: call.sign_variety_wish }))
export type Task = z.infer<typeof taskRow> & { number: string | null; wish: z.infer<typeof wished> | null }

/** One follow-up, with the number of its complaint and whom its citizen wished to talk with while they waited, if there is such. 404 not_found. */
export async function readTask(db: Db, id: number): Promise<Result<Task>> {
  const task = await db.from('tasks').select().eq('id', id).maybeSingle()
  if (task.error) return fromRpc(task.error)
  if (!task.data) return fail('not_found')
  const row = taskRow.parse(task.data)
  const [complaint, call] = await Promise.all([
    row.complaint_id === null ? null : db.from('complaints').select('number').eq('id', row.complaint_id).single(),
    row.call_id === null
      ? null
      : db.from('calls').select('gender_wish, sign_variety_wish').eq('id', row.call_id).single(),
  ])
  if (complaint?.error) return fromRpc(complaint.error)
  if (call?.error) return fromRpc(call.error)
  return ok({ ...row, number: complaint?.data.number ?? null, wish: call && wished.parse(call.data) })
}

/** From the list of everybody to mine. 409 task_taken. */
export async function takeTask(db: Db, id: number): Promise<Result<null>> {
  return done(db.rpc('take_task', { task_id: id }))
}

/** Back to the list of everybody. */
export async function releaseTask(db: Db, id: number): Promise<Result<null>> {
  return done(db.rpc('release_task', { task_id: id }))
}

/** Whom to call; takes the task, and the look is written down. */
export async function revealContact(db: Db, id: number): Promise<Result<z.infer<typeof contactAnswer>>> {
  return answerOf(db.rpc('reveal_contact', { task_id: id }), contactAnswer)
}

/** What the citizen said: closes, reopens one level higher, or is tried again later. */
export async function recordVerification(db: Db, id: number, input: z.output<typeof verificationSchema>) {
  return answerOf(
    db.rpc('record_verification', {
      idempotency_key: input.key,
      task_id: id,
      outcome: input.outcome,
      ...given({ remark: input.remark }),
    }),
    z.object({ number: z.string() }),
  )
}

/** A call of the list was made: done, or nobody answered and it is due again later. 409 task_taken, wrong_state. */
export async function finishTask(db: Db, id: number, input: z.output<typeof finishSchema>): Promise<Result<null>> {
  return done(
    db.rpc('finish_task', {
      task_id: id,
      outcome: input.outcome,
      ...given({ remark: input.remark }),
    }),
  )
}

/** A supervisor closes what could not be asked in three different hours. */
export async function closeUnverified(db: Db, complaintId: number, input: z.output<typeof closingSchema>) {
  return done(
    db.rpc('close_unverified', {
      idempotency_key: input.key,
      complaint_id: complaintId,
      remark: input.remark,
    }),
  )
}

/** Chooses the kind of complaint; it goes to that kind's desk. */
export async function assignByCategory(db: Db, complaintId: number, input: z.output<typeof triageSchema>) {
  return done(
    db.rpc('assign_complaint', {
      idempotency_key: input.key,
      complaint_id: complaintId,
      category_id: input.category,
      ...given({ remark: input.remark }),
    }),
  )
}

/** Writes down what was signed or said; the complaint goes to the desk of its kind and place. 422 category_unknown, place_unknown. */
export async function transcribe(db: Db, recordingId: string, input: z.output<typeof transcriptSchema>) {
  return done(
    db.rpc('transcribe_recording', {
      recording_id: recordingId,
      complaint_text: input.text,
      category_id: input.category,
      ...given({ place_id: input.place, landmark: input.landmark }),
    }),
  )
}

/** Writes down what a citizen signed or said in reply; what it says of "is it solved?" is their answer. 409 wrong_state, recording_over. */
export async function transcribeReply(
  db: Db,
  recordingId: string,
  { text, outcome }: z.output<typeof replyTranscriptSchema>,
) {
  return done(
    db.rpc('transcribe_reply', {
      recording_id: recordingId,
      reply_text: text,
      ...(outcome !== 'none' && { outcome }),
    }),
  )
}

/** The same matter as another complaint: one piece of work, each citizen told and asked. */
export async function mergeInto(db: Db, complaintId: number, input: z.output<typeof mergingSchema>) {
  return done(
    db.rpc('merge_complaint', {
      idempotency_key: input.key,
      complaint_id: complaintId,
      into_number: input.into,
    }),
  )
}

/** It was not the same matter after all: the complaint goes back to its own desk. 409 wrong_state. */
export async function unmerge(db: Db, complaintId: number, { key }: z.output<typeof keyOnlySchema>) {
  return done(db.rpc('unmerge_complaint', { idempotency_key: key, complaint_id: complaintId }))
}

/** Asks a second person whether this is outside of the remit. */
export async function doubtRemit(db: Db, complaintId: number, { reason }: z.output<typeof doubtSchema>) {
  return done(db.rpc('doubt_remit', { complaint_id: complaintId, reason }))
}

/** The second person's answer. */
export async function decideRemit(db: Db, id: number, { key, outside }: z.output<typeof remitSchema>) {
  return answerOf(
    db.rpc('decide_remit', { idempotency_key: key, task_id: id, outside }),
    z.object({ number: z.string() }),
  )
}
