import 'server-only'
import type { z } from 'zod'

import { adminDatabase } from '../db/admin.ts'
import type { Db } from '../db/client.ts'
import { answerOf, done } from '../db/rpc.ts'
import { ok, type Result } from '../result.ts'
import { type CallLine, callLines } from './answers.ts'
import type { RoomEvent } from './room/livekit.ts'
import type { PictureNote, textLine } from './schema.ts'

/** The lines written in a call so far, oldest first, for who is in it; staff name the call, a citizen and a guest are in one only. A guest reads on from when they came. */
export async function listLines(db: Db, callId?: string): Promise<Result<CallLine[]>> {
  const lines = await answerOf(db.rpc('call_lines', callId ? { call_id: callId } : {}), callLines)
  if (!lines.ok) return lines
  return ok(lines.value.map(({ phrase, ...line }) => ({ ...line, ...(phrase && { phrase }) })))
}

/** A line of text in the call, once per key; staff name the call, a citizen and a guest are in one only. 403 not_your_call, 409 call_over. */
export async function addLine(db: Db, line: z.infer<typeof textLine>, callId?: string): Promise<Result<null>> {
  return done(db.rpc('add_call_text', { ...line, ...(callId && { call_id: callId }) }))
}

/** What one side saw in the last seconds, for the records of the call; staff name the call, a citizen is in one only. */
export async function addQuality(db: Db, note: PictureNote, callId?: string): Promise<Result<null>> {
  const call = callId ? { call_id: callId } : {}
  if ('isOff' in note) return done(db.rpc('note_camera_off', call))
  const { delayMs, frozenMs, steeredBy, ...rest } = note
  return done(
    db.rpc('add_call_quality', { ...rest, delay_ms: delayMs, frozen_ms: frozenMs, steered_by: steeredBy, ...call }),
  )
}

/** What the media server saw, once per event. A room that is no call of ours is nobody's news. */
export async function noteParticipant({ callId, eventId, isGoodbye, ...event }: RoomEvent): Promise<Result<null>> {
  const values = { ...event, call_id: callId, event_id: eventId, is_goodbye: isGoodbye }
  return done(adminDatabase().rpc('note_participant', values))
}
