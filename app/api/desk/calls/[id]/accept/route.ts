import { acceptCall } from '@/lib/calls/desk'
import { deskWindow } from '@/lib/calls/schema'

import { onCallWith } from '../../on-call'

/** POST {windowId}: take the call that is offered to me, in this window. 409 call_already_taken, offer_over, call_over. */
export const POST = onCallWith(deskWindow, acceptCall)
