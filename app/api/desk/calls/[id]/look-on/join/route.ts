import { joinAsOnlooker } from '@/lib/calls/desk'

import { onCall } from '../../../on-call'

/** POST → {url, token, iceServers}: a supervisor comes in to look on. 409 citizen_not_told, call_over; 503 unavailable. */
export const POST = onCall(async (db, asked, staff) => joinAsOnlooker(db, { ...asked, staff }), ['supervisor'])
