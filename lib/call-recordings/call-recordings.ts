import 'server-only'
import { z } from 'zod'

import type { Db } from '../db/client.ts'
import { fromRpc } from '../db/errors.ts'
import { answerOf, done } from '../db/rpc.ts'
import { systemCall } from '../db/system-call.ts'
import { partsAsOne, type Playable } from '../files/parts.ts'
import { removeObjects, storeObject } from '../files/storage.ts'
import { log } from '../log.ts'
import { fail, ok, type Result } from '../result.ts'
import type { CallRecording } from './schema.ts'

export type CallPart = {
  recordingId: string
  take: string
  part: number
  age: number
  mimeType: string
  bytes: Uint8Array
}

const takes = z.array(
  z.object({ take: z.uuid(), mimeType: z.string(), parts: z.array(z.number()), bytes: z.array(z.number()) }),
)

/** Stores one second of a call's recording, recorded `age` ms ago; the same second twice is one. 403 not_your_call, 404, 409 recording_over. */
export async function addCallPart(
  db: Db,
  { recordingId, take, part, age, mimeType, bytes }: CallPart,
): Promise<Result<null>> {
  const began = Date.now()
  const path = `call/${recordingId}/${take}/${part}`
  const stored = await storeObject('recordings', path, bytes, mimeType)
  if (!stored.ok) return stored
  const added = await done(
    db.rpc('add_call_recording_part', {
      recording_id: recordingId,
      take,
      part,
      object_path: path,
      mime_type: mimeType,
      bytes: bytes.byteLength,
      age_ms: age + Date.now() - began,
    }),
  )
  // It was erased, or had stopped, before this came: no record names these bytes, and nobody may keep them.
  if (!added.ok && added.code === 'recording_over') await removeObjects('recordings', [path])
  return added
}

/** What was recorded in calls, newest first: of those whose record names whoever asks. */
export async function listCallRecordings(db: Db): Promise<Result<CallRecording[]>> {
  const { data, error } = await db
    .from('call_recordings')
    .select('*, call_recording_parts(take)')
    .in('state', ['recording', 'stopped', 'erased'])
    .eq('call_recording_parts.part', 0)
    .order('asked_at', { ascending: false })
    .limit(100)
  if (error) return fromRpc(error)
  return ok(
    data.map((row) => ({
      id: row.id,
      state: row.state as CallRecording['state'],
      answeredBy: row.answered_by as CallRecording['answeredBy'],
      answeredAt: row.answered_at ?? row.asked_at,
      stoppedAt: row.stopped_at,
      visibleTo: row.visible_to as CallRecording['visibleTo'],
      keptUntil: row.kept_until,
      erased:
        row.erased_at === null
          ? null
          : { at: row.erased_at, parts: row.erased_parts ?? 0, bytes: row.erased_bytes ?? 0 },
      takes: isKept(row) ? row.call_recording_parts.length : 0,
      isGoing: row.state === 'stopped' && !isKept(row),
    })),
  )
}

const isKept = (row: { kept_until: string }): boolean => Date.parse(row.kept_until) > Date.now()

/** One take, its seconds as one, for those whom the record names; the look is written down. 404 not_found. */
export async function playCallRecording(db: Db, recordingId: string, take: number): Promise<Result<Playable>> {
  const opened = await answerOf(db.rpc('open_call_recording', { recording_id: recordingId }), takes)
  if (!opened.ok) return opened
  const one = opened.value[take]
  if (!one) return fail('not_found')
  return ok(partsAsOne(one.mimeType, one.bytes, (index) => `call/${recordingId}/${one.take}/${one.parts[index]}`))
}

/** A supervisor has it erased now, not in its time. 403, 404, 409 wrong_state. */
export async function eraseNow(db: Db, recordingId: string): Promise<Result<null>> {
  return done(db.rpc('erase_call_recording', { recording_id: recordingId }))
}

/** The worker, when the keeping is over: the bytes first, then the record keeps the report of what was erased. */
export async function eraseCallRecording(recordingId: string): Promise<void> {
  const paths = z.array(z.string()).parse(await systemCall('call_recording_to_erase', { recording_id: recordingId }))
  await removeObjects('recordings', paths)
  await systemCall('note_call_recording_erased', { recording_id: recordingId })
  log.info({ recordingId, parts: paths.length }, 'the recording of a call was erased')
}
