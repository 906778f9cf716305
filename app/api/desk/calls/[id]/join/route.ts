import { joinAsStaff } from '@/lib/calls/joining'
import { deskWindow } from '@/lib/calls/schema'
import { readAs, refuse, reply } from '@/lib/http'

import { deskRequest } from '../../desk-request'

/** POST {windowId} → {url, token, iceServers} for the room of my live call. 403 not_your_call, 409 call_over, call_elsewhere, 503 unavailable. */
export async function POST(request: Request, context: RouteContext<'/api/desk/calls/[id]/join'>): Promise<Response> {
  const asked = await deskRequest(request, context)
  if (!asked.ok) return refuse(asked)
  const here = await readAs(request, deskWindow)
  if (!here.ok) return refuse(here)
  const { db, staff, callId } = asked.value
  return reply(await joinAsStaff(db, { callId, staff, ...here.value }))
}
