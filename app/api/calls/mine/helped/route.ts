import { rateCall } from '@/lib/calls/citizen'
import { helped } from '@/lib/calls/schema'

import { onMyCallWith } from '../on-my-call'

/** POST {helped: 1 | 2 | 3}: did this help? */
export const POST = onMyCallWith(helped, rateCall)
