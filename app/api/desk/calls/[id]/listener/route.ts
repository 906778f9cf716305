import { joinAsListener } from '@/lib/calls/joining'
import { refuse, reply } from '@/lib/http'

import { deskRequest } from '../../desk-request'

/** POST → {url, token, iceServers}: a supervisor comes in to look on. 409 citizen_not_told, call_over; 503 unavailable. */
export async function POST(
  request: Request,
  context: RouteContext<'/api/desk/calls/[id]/listener'>,
): Promise<Response> {
  const asked = await deskRequest(request, context, ['supervisor'])
  if (!asked.ok) return refuse(asked)
  const { db, staff, callId } = asked.value
  return reply(await joinAsListener(db, callId, staff.id))
}
