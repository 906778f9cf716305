import { removeGuest } from '@/lib/calls/guests'
import { guestInRoom } from '@/lib/calls/schema'

import { onMyCallWith } from '../../on-my-call'

/** POST {guest}: they are out of the call, whoever asked them in, and their link opens nothing any more. 404, 409 call_over. */
export const POST = onMyCallWith(guestInRoom, removeGuest)
