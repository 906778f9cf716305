import { wishFor } from '@/lib/calls/citizen'
import { wishes } from '@/lib/calls/schema'

import { onMyCallWith } from '../on-my-call'

/** POST {gender, signVariety}: whom the citizen would rather talk with; null is anybody. → the call's status. */
export const POST = onMyCallWith(wishes, wishFor)
