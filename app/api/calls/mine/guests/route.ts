import { inviteGuest } from '@/lib/calls/guests'

import { onMyCall } from '../on-my-call'

/** POST → {link}: a companion, or the citizen's own second screen, joins by it. 409 call_over. */
export const POST = onMyCall(async (db) => inviteGuest(db, { kind: 'companion' }), 201)
