import { joinAsGuest } from '@/lib/calls/guests'

import { onGuestCall } from '../on-guest-call'

/** POST → {url, token, iceServers, mode, kind} for the room of the live call that this guest's link opens. 403 put_out, 409 call_over. */
export const POST = onGuestCall(joinAsGuest)
