import { leaveCall } from '@/lib/calls/calls'

import { onMyCall } from '../on-my-call'

/** POST: the red button, or giving up the place in line. */
export const POST = onMyCall(leaveCall)
