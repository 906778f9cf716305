import { textLine } from '@/lib/calls/schema'
import { addLine, listLines } from '@/lib/calls/texts'

import { onGuestCall, onGuestCallWith } from '../on-guest-call'

/** GET → the lines written since this guest came in. */
export const GET = onGuestCall(listLines)

/** POST {key, body}: a finished line of the guest's, kept once per key. 403 not_your_call before they came in, 409 call_over. */
export const POST = onGuestCallWith(textLine, addLine)
