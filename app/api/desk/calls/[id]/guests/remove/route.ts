import { removeGuest } from '@/lib/calls/room/joining'
import { guestInRoom } from '@/lib/calls/schema'

import { onCallWith } from '../../../on-call'

/** POST {guest}: they are out of my live call, and their link opens nothing any more. 403 not_your_call, 404, 409 call_over. */
export const POST = onCallWith(guestInRoom, async ({ db, callId }, { guest }) => removeGuest(db, guest, callId))
