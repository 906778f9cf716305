import { inviteOfficer } from '@/lib/calls/guests'
import { officerInvitation } from '@/lib/calls/schema'

import { onCallWith } from '../../on-call'

/** POST {phone?}: an officer gets the link to my live call by WhatsApp. 422 required, phone_invalid; 409 call_over. */
export const POST = onCallWith(officerInvitation, inviteOfficer)
