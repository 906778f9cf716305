import 'server-only'
import type { Db } from '../db/client.ts'
import { answerOf, done } from '../db/rpc.ts'
import type { Result } from '../result.ts'
import { type LiveCall, liveCalls } from './answers.ts'
import type { PictureNote } from './schema.ts'

/** What somebody in a call saw in the last seconds, for its records; staff name the call, a citizen and a guest are in one only. */
export async function addQuality(
  db: Db,
  { callId, ...note }: PictureNote & { callId?: string },
): Promise<Result<null>> {
  const call = callId ? { call_id: callId } : {}
  if ('isOff' in note) return done(db.rpc('note_camera_off', call))
  const { delayMs, frozenMs, ...rest } = note
  return done(db.rpc('add_call_quality', { ...rest, delay_ms: delayMs, frozen_ms: frozenMs, ...call }))
}

/** The live calls with what each side and each guest received in the last two minutes. Supervisor, Collector. */
export async function readLiveCalls(db: Db): Promise<Result<LiveCall[]>> {
  return answerOf(db.rpc('live_calls'), liveCalls)
}
