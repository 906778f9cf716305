import { setLookingOn } from '@/lib/calls/desk'
import { onOrOff } from '@/lib/calls/schema'

import { onCallWith } from '../../on-call'

/** POST {isOn}: a supervisor asks to look on, or stops. The citizen is told first. 403, 409 call_over, in_call. */
export const POST = onCallWith(onOrOff, setLookingOn, { roles: ['supervisor'] })
