import { handOverCall } from '@/lib/calls/desk'
import { handOverAct } from '@/lib/calls/schema'

import { onCallWith } from '../../on-call'

/** POST {act: ask | cancel}: the next interpreter is wanted for my live call, or not any more. 403 not_your_call, 409 call_over. */
export const POST = onCallWith(handOverAct, handOverCall)
