import { readGuestCall } from '@/lib/calls/guests'

import { onGuestCall } from './on-guest-call'

/** GET → how the call stands for a guest who has come in. 403 put_out, 409 call_over. */
export const GET = onGuestCall(readGuestCall)
