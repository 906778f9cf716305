import { joinAsListener } from '@/lib/calls/room/joining'

import { onCall } from '../../on-call'

/** POST → {url, token, iceServers}: a supervisor comes in to look on. 409 citizen_not_told, call_over; 503 unavailable. */
export const POST = onCall(async ({ db, staff, callId }) => joinAsListener(db, callId, staff.id), ['supervisor'])
