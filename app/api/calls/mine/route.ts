import { readMyCall } from '@/lib/calls/citizen'

import { onMyCall } from './on-my-call'

/** GET → the citizen's call now; no sign of life. */
export const GET = onMyCall(readMyCall)
