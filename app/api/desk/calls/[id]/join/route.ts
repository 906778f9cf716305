import { joinAsStaff } from '@/lib/calls/desk'
import { deskWindow } from '@/lib/calls/schema'

import { onCallWith } from '../../on-call'

/** POST {windowId} → {url, token, iceServers} for the room of my live call. 403 not_your_call, 409 call_over, call_elsewhere, 503 unavailable. */
export const POST = onCallWith(deskWindow, async (db, asked, staff) => joinAsStaff(db, { ...asked, staff }))
