import { removeGuest } from '@/lib/calls/guests'
import { guestInRoom } from '@/lib/calls/schema'

import { onCallWith } from '../../../on-call'

/** POST {guest}: they are out of my live call, and their link opens nothing any more. 403 not_your_call, 404, 409 call_over. */
export const POST = onCallWith(guestInRoom, removeGuest)
