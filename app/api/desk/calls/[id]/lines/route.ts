import { textLine } from '@/lib/calls/schema'
import { addLine, listLines } from '@/lib/calls/texts'

import { onCall, onCallWith } from '../../on-call'

/** GET → the lines written so far. */
export const GET = onCall(listLines)

/** POST {key, body}: a finished line of mine, kept once per key. */
export const POST = onCallWith(textLine, addLine)
