import { callEmergencyAsGuest } from '@/lib/calls/guests'
import { onOrOff } from '@/lib/calls/schema'

import { onGuestCallWith } from '../on-guest-call'

/** POST {isOn}: a guest's 112, or taking theirs back. → how the call stands. 403 forbidden, not_your_call; 409 call_over. */
export const POST = onGuestCallWith(onOrOff, callEmergencyAsGuest)
