import 'server-only'
import { randomUUID } from 'node:crypto'

import { systemCall } from '../db/system-call.ts'
import { readObject, storeObject } from '../files/storage.ts'
import { log } from '../log.ts'
import { type Films, makeFilms } from './media/make-films.ts'
import { type RecordingForm, recordingStatus } from './schema.ts'

/**
 * The worker: makes of a recording's parts what players want, and keeps it: the whole with its length and an index, the small copy, the still.
 * Its parts stay. Throws when storage or database are away: the job comes again; a film that cannot be read is left as it is.
 */
export async function prepareRecording(id: string): Promise<void> {
  const { parts } = recordingStatus.parse(await systemCall('open_recording', { recording_id: id }))
  const films = await filmsOf(await Promise.all(parts.map(async (part) => bytesOf(`${id}/${part}`))), id)
  if (!films) return
  const { whole, small, poster } = films
  await keep(id, 'whole', whole.bytes, whole.mimeType, whole.durationMs)
  if (small) await keep(id, 'small', small, 'video/webm', whole.durationMs)
  if (poster) await keep(id, 'poster', poster, 'image/jpeg', null)
}

async function filmsOf(parts: Uint8Array[], id: string): Promise<Films | null> {
  try {
    return await makeFilms(new Uint8Array(Buffer.concat(parts)))
  } catch (error) {
    log.warn({ err: error, recordingId: id }, 'a recording cannot be read; it is played as it was recorded')
    return null
  }
}

async function bytesOf(path: string): Promise<Uint8Array> {
  const read = await readObject('recordings', path)
  if (!read.ok) throw new Error(`A part of a recording cannot be read: ${read.code}`)
  return read.value
}

/** Each time under a new name: what is made twice is not the same to the byte, and somebody may be watching the older one. */
async function keep(id: string, form: RecordingForm, bytes: Uint8Array, mimeType: string, durationMs: number | null) {
  const path = `${id}/${form}-${randomUUID()}`
  const stored = await storeObject('recordings', path, bytes, mimeType)
  if (!stored.ok) throw new Error(`A file of a recording cannot be stored: ${stored.code}`)
  await systemCall('keep_recording_file', {
    recording_id: id,
    form,
    object_path: path,
    mime_type: mimeType,
    bytes: bytes.byteLength,
    duration_ms: durationMs,
  })
}
