import 'server-only'
import type { z } from 'zod'

import type { Db } from '../db/client.ts'
import { answerOf, done } from '../db/rpc.ts'
import { ok, type Result } from '../result.ts'
import { type CallLine, callLines } from './answers.ts'
import type { textLine } from './schema.ts'

/** The lines written in a call so far, oldest first, for who is in it; staff name the call, a citizen and a guest are in one only. A guest reads on from when they came. */
export async function listLines(db: Db, { callId }: { callId?: string } = {}): Promise<Result<CallLine[]>> {
  const lines = await answerOf(db.rpc('call_lines', callId ? { call_id: callId } : {}), callLines)
  if (!lines.ok) return lines
  return ok(lines.value.map(({ phrase, ...line }) => ({ ...line, ...(phrase && { phrase }) })))
}

/** A line of text in the call, once per key; staff name the call, a citizen and a guest are in one only. 403 not_your_call, 409 call_over. */
export async function addLine(
  db: Db,
  { callId, ...line }: z.infer<typeof textLine> & { callId?: string },
): Promise<Result<null>> {
  return done(db.rpc('add_call_text', { ...line, ...(callId && { call_id: callId }) }))
}
