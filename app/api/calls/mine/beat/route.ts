import { beatCall } from '@/lib/calls/citizen'

import { onMyCall } from '../on-my-call'

/** POST → the citizen's call now; also the page's sign of life. */
export const POST = onMyCall(beatCall)
