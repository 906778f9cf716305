import { declineOffer } from '@/lib/calls/desk-calls'

import { onCall } from '../../on-call'

/** POST: let the offer go to the next person. */
export const POST = onCall(async ({ db, callId }) => declineOffer(db, callId))
