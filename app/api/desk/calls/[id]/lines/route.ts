import { addLine, listLines } from '@/lib/calls/records'
import { textLine } from '@/lib/calls/schema'

import { onCall, onCallWith } from '../../on-call'

/** GET → the lines written so far. */
export const GET = onCall(async ({ db, callId }) => listLines(db, callId))

/** POST {key, body}: a finished line of mine, kept once per key. */
export const POST = onCallWith(textLine, async ({ db, callId }, line) => addLine(db, line, callId))
