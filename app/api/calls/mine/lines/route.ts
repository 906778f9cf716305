import { addLine, listLines } from '@/lib/calls/records'
import { textLine } from '@/lib/calls/schema'
import { databaseAs } from '@/lib/db/client'

import { onMyCall, onMyCallWith } from '../on-my-call'

/** GET → the lines written so far, for who was away. */
export const GET = onMyCall(async (claims) => listLines(databaseAs(claims)))

/** POST {key, body}: a finished line, kept once per key. */
export const POST = onMyCallWith(textLine, async (claims, line) => addLine(databaseAs(claims), line))
