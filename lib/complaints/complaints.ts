import 'server-only'
import { z } from 'zod'

import { anonymousDatabase, databaseAs, type Db } from '../db/client.ts'
import { fromRpc } from '../db/errors.ts'
import { patiently, unexpected } from '../db/patience.ts'
import { answerOf, done } from '../db/rpc.ts'
import type { StoredPhoto } from '../files/photos.ts'
import { given } from '../given.ts'
import type { Locale } from '../i18n/locales.ts'
import { log } from '../log.ts'
import { hashOfNetwork } from '../network.ts'
import { fail, ok, type Result } from '../result.ts'
import { type ComplaintRow, rowsSchema, type ComplaintStatus, statusSchema } from './answers.ts'
import type { ComplaintInput } from './schema.ts'

const registeredSchema = z.object({ id: z.number(), number: z.string(), link: z.string() })
export type Registered = z.output<typeof registeredSchema>

/**
 * A citizen's own written complaint, once per key. → its number and the secret of /t/<link>. The photo becomes part of it; when that fails the
 * complaint stands and the loss is logged, because the number must not be lost for a picture. `address` is the network's, for the limits.
 * 422 the field's code, 429 too_many_requests.
 */
export async function registerComplaint({
  input,
  locale,
  photo,
  address,
}: {
  input: ComplaintInput
  locale: Locale
  photo: StoredPhoto | null
  address: string
}): Promise<Result<Registered>> {
  const asked = patiently(() =>
    anonymousDatabase().rpc('register_complaint', {
      idempotency_key: input.key,
      channel: 'web',
      complaint_text: input.text,
      locale,
      ...given({
        category_id: input.category,
        place_id: input.place,
        landmark: input.landmark,
        latitude: input.latitude,
        longitude: input.longitude,
        name: input.name,
        phone: input.phone,
        asked_from: hashOfNetwork(address),
      }),
    }),
  )
  const registered = await answerOf(asked, registeredSchema)
  if (registered.ok && photo) {
    const { link, id } = registered.value
    const added = await addPhoto(databaseAs({ kind: 'tracking_link', secret: link }), id, photo, 'report')
    if (!added.ok) log.error({ code: added.code, complaintId: id }, 'The photo could not be added to its complaint')
  }
  return registered
}

/** A stored photo becomes part of a complaint that the person may see. 404 not_found, 429 too_many_requests. */
async function addPhoto(
  db: Db,
  complaintId: number,
  photo: StoredPhoto,
  phase: 'report' | 'proof' | 'reply',
): Promise<Result<string>> {
  return answerOf(
    db.rpc('add_attachment', {
      complaint_id: complaintId,
      kind: 'photo',
      phase,
      object_path: photo.path,
      mime_type: photo.mimeType,
      bytes: photo.bytes,
    }),
    z.string(),
  )
}

const fileSchema = z.object({ path: z.string(), mimeType: z.string(), bytes: z.number() })

/** Where the bytes of a file lie, for who may see it; a look by staff is written into the audit. 404 not_found. */
export async function openAttachment(db: Db, id: string): Promise<Result<z.output<typeof fileSchema>>> {
  return answerOf(db.rpc('open_attachment', { attachment_id: id }), fileSchema)
}

export type CitizenAct =
  | { kind: 'answer'; key: string; outcome: 'satisfied' | 'partly' | 'not_satisfied'; remark?: string | undefined }
  | { kind: 'dispute'; key: string; remark?: string | undefined }
  | { kind: 'reply'; key: string; body: string }

/** What a citizen says about their complaint, once per key. `number` only for a phone session: a link names its own. 409 wrong_state, too_late. */
export async function actAsCitizen(db: Db, act: CitizenAct, number?: string): Promise<Result<null>> {
  return done(patiently(() => callAct(db, act, { idempotency_key: act.key, ...given({ number }) })))
}

function callAct(db: Db, act: CitizenAct, common: { idempotency_key: string; number?: string }) {
  if (act.kind === 'reply') return db.rpc('reply_to_complaint', { ...common, body: act.body })
  const asked = { ...common, ...given({ remark: act.remark }) }
  if (act.kind === 'dispute') return db.rpc('dispute_resolution', asked)
  return db.rpc('answer_verification', { ...asked, outcome: act.outcome })
}

const statusColumns =
  `id, number, state, closed_as, level, text, landmark, created_at, promise_due_at, guarantee_due_at, held_until, closed_at, channel,
  citizen:citizens!complaints_citizen_id_fkey(prefers_sign), category:categories(name_hi, name_en), place:places(name_hi, name_en), department:departments(name_hi, name_en),
  events:complaint_events(id, at, kind, to_state, actor_kind, remark, data),
  attachments(id, kind, phase, caption),
  recordings(id, kind, purpose, finished_at, files:recording_files(form)),
  messages(id, template_key, channel, state, created_at)` as const

/** All that a citizen sees of one complaint: the one of their link, or by number one of their phone. 404 not_found. */
export async function readComplaint(db: Db, number?: string): Promise<Result<ComplaintStatus>> {
  let query = db.from('complaints').select(statusColumns)
  if (number !== undefined) query = query.eq('number', number)
  const { data, error } = await query.limit(1).maybeSingle()
  if (error) return fromRpc(error)
  return data === null ? fail('not_found') : ok(statusSchema.parse(data))
}

/** The complaints of a proven phone, newest first; the newest hundred. */
export async function listMyComplaints(db: Db): Promise<ComplaintRow[]> {
  const { data, error } = await db
    .from('complaints')
    .select('number, state, closed_as, created_at, text, category:categories(name_hi, name_en)')
    .order('created_at', { ascending: false })
    .limit(100)
  if (error) throw unexpected(error, 'The complaints cannot be read.')
  return rowsSchema.parse(data)
}
