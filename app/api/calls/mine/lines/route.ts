import { textLine } from '@/lib/calls/schema'
import { addLine, listLines } from '@/lib/calls/texts'

import { onMyCall, onMyCallWith } from '../on-my-call'

/** GET → the lines written so far, for who was away. */
export const GET = onMyCall(listLines)

/** POST {key, body}: a finished line, kept once per key. */
export const POST = onMyCallWith(textLine, addLine)
