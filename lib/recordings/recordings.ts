import 'server-only'
import { cookies } from 'next/headers'

import { cookieOptions } from '../cookie-options.ts'
import { isSecret } from '../db/claims.ts'
import { anonymousDatabase, type Db } from '../db/client.ts'
import { type Answer, answerOf, done } from '../db/rpc.ts'
import { partsAsOne, type Playable } from '../files/parts.ts'
import { storeObject } from '../files/storage.ts'
import { given } from '../given.ts'
import type { Locale } from '../i18n/locales.ts'
import { hashOfNetwork } from '../network.ts'
import { fail, ok, type Result } from '../result.ts'
import { type RecordingForm, type RecordingStatus, recordingStatus, type StartRecording } from './schema.ts'

const cookieName = 'recording'

async function statusOf(asked: PromiseLike<Answer>): Promise<Result<RecordingStatus>> {
  const status = await answerOf(asked, recordingStatus.nullable())
  if (!status.ok) return status
  return status.value === null ? fail('not_found') : ok(status.value)
}

type Beginning = Omit<StartRecording, 'about'>

/** Begins a message, once per key; its secret stays in this browser's cookie, out of reach of script. 415, 429. */
export async function startRecording({
  key,
  kind,
  mimeType,
  locale,
  address,
}: Beginning & { locale: Locale; address: string }): Promise<Result<RecordingStatus>> {
  const begun = { idempotency_key: key, kind, locale, mime_type: mimeType }
  const network = given({ asked_from: hashOfNetwork(address) })
  return keepSecret(await statusOf(anonymousDatabase().rpc('start_recording', { ...begun, ...network })))
}

/** Begins the centre's answer to a complaint. 403 (sign is for who signs), 404, 409 wrong_state. */
export async function startAnswer(
  db: Db,
  { key, kind, mimeType, number }: Beginning & { number: string },
): Promise<Result<RecordingStatus>> {
  const begun = { idempotency_key: key, number, kind, mime_type: mimeType }
  return keepSecret(await statusOf(db.rpc('start_answer', begun)))
}

/** Begins a citizen's reply about their complaint; `number` only for a phone session. 404, 409 wrong_state, too_late; 429. */
export async function startReply(
  db: Db,
  { key, kind, mimeType, number, address }: Beginning & { number?: string | undefined; address: string },
): Promise<Result<RecordingStatus>> {
  const begun = { idempotency_key: key, kind, mime_type: mimeType }
  const about = given({ number, asked_from: hashOfNetwork(address) })
  return keepSecret(await statusOf(db.rpc('start_reply', { ...begun, ...about })))
}

async function keepSecret(begun: Result<RecordingStatus>): Promise<Result<RecordingStatus>> {
  if (!begun.ok) return begun
  const { secret = '', ...status } = begun.value
  // Each has its own: two tabs of a phone may record at once.
  ;(await cookies()).set(cookieName, secret, cookieOptions(24 * 3600, `/api/recordings/${status.id}`))
  return ok(status)
}

/** The secret of the message `id`, when this browser is its sender. 404 for anybody else's. */
async function secretOf(id: string): Promise<Result<{ secret: string; status: RecordingStatus }>> {
  const secret = (await cookies()).get(cookieName)?.value ?? ''
  if (!isSecret(secret)) return fail('not_found')
  const status = await statusOf(anonymousDatabase().rpc('recording_status', { secret }))
  if (!status.ok) return status
  return status.value.id === id ? ok({ secret, status: status.value }) : fail('not_found')
}

/** Stores one part as it was recorded; the same part twice is one. 404, 409 recording_over, 413 too_large. */
export async function addRecordingPart(id: string, part: number, bytes: Uint8Array): Promise<Result<RecordingStatus>> {
  const mine = await secretOf(id)
  if (!mine.ok) return mine
  const { secret, status } = mine.value
  if (status.parts.includes(part)) return ok(status)
  if (!status.takesParts) return fail('recording_over')
  const path = `${id}/${part}`
  const stored = await storeObject('recordings', path, bytes, baseType(status.mimeType))
  if (!stored.ok) return stored
  return statusOf(
    anonymousDatabase().rpc('add_recording_part', { secret, part, object_path: path, bytes: bytes.byteLength }),
  )
}

/** The message becomes a complaint; `link` is the secret of /t/<link>. */
export async function finishRecording(id: string, phone: string | undefined): Promise<Result<RecordingStatus>> {
  const mine = await secretOf(id)
  if (!mine.ok) return mine
  return statusOf(anonymousDatabase().rpc('finish_recording', { secret: mine.value.secret, ...(phone && { phone }) }))
}

/** The sender records it anew: this one becomes no complaint. 404 not_found. */
export async function discardRecording(id: string): Promise<Result<null>> {
  const mine = await secretOf(id)
  if (!mine.ok) return mine
  return done(anonymousDatabase().rpc('discard_recording', { secret: mine.value.secret }))
}

/**
 * A recording for the call centre (the look is written down) or its complaint's citizen, in this form; the whole before the worker is done: its
 * parts as one, of which only those asked for are fetched. 403, 404.
 */
export async function playRecording(db: Db, id: string, form: RecordingForm = 'whole'): Promise<Result<Playable>> {
  const opened = await statusOf(db.rpc('open_recording', { recording_id: id }))
  if (!opened.ok) return opened
  const { parts, bytes = [], files = [], mimeType } = opened.value
  const file = files.find((one) => one.form === form)
  if (file) return ok(partsAsOne(file.mimeType, [file.bytes], () => file.path))
  if (form === 'poster') return fail('not_found')
  return ok(partsAsOne(baseType(mimeType), bytes, (index) => `${id}/${parts[index]}`))
}

/** video/webm;codecs=vp8 → video/webm: what storage and players are told. */
function baseType(mimeType: string): string {
  return mimeType.split(';')[0] ?? mimeType
}
