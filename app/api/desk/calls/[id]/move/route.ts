import { moveCall } from '@/lib/calls/desk'
import { callMove } from '@/lib/calls/schema'

import { onCallWith } from '../../on-call'

/** POST {beforeId, reason}: a supervisor puts this waiting call before another, or last. 403, 409 wrong_state, 422 required. */
export const POST = onCallWith(callMove, moveCall, { roles: ['supervisor'] })
