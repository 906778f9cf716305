import { inviteGuest } from '@/lib/calls/guests'
import { invitation } from '@/lib/calls/schema'

import { onCallWith } from '../../on-call'

/** POST {kind} → {link}: by it a third person joins my live call. 403 not_your_call, 409 call_over. */
export const POST = onCallWith(invitation, inviteGuest, { status: 201 })
