import { bringCall } from '@/lib/calls/desk'
import { deskWindow } from '@/lib/calls/schema'

import { onCallWith } from '../../on-call'

/** POST {windowId}: my live call goes on in this window, and ends in the other one. 403 not_your_call, 409 call_over. */
export const POST = onCallWith(deskWindow, bringCall)
