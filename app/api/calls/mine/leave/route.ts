import { leaveCall } from '@/lib/calls/citizen'
import { leftCall } from '@/lib/calls/schema'

import { onMyCallWith } from '../on-my-call'

/** POST {id}: the red button, or giving up the place in line. 409 call_over when this browser is in another call by now. */
export const POST = onMyCallWith(leftCall, leaveCall)
