import { declineOffer } from '@/lib/calls/desk'

import { onCall } from '../../on-call'

/** POST: let the offer go to the next person. */
export const POST = onCall(declineOffer)
