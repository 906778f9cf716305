import { readMyCall } from '@/lib/calls/calls'

import { onMyCall } from './on-my-call'

/** GET → the citizen's call now; no sign of life. */
export const GET = onMyCall(readMyCall)
