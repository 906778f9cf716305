import { endCall } from '@/lib/calls/desk'
import { ending } from '@/lib/calls/schema'

import { onCallWith } from '../../on-call'

/** POST {outcome}: end my call, or say how one ended that the citizen had closed. 403 not_your_call, 409 call_without_complaint. */
export const POST = onCallWith(ending, endCall)
