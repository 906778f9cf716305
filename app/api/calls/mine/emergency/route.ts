import { callEmergency } from '@/lib/calls/citizen'
import { onOrOff } from '@/lib/calls/schema'

import { onMyCallWith } from '../on-my-call'

/** POST {isOn}: the emergency button, or taking it back. → the call's status. 409 call_over. */
export const POST = onMyCallWith(onOrOff, callEmergency)
