import { acceptCall } from '@/lib/calls/desk-calls'
import { deskWindow } from '@/lib/calls/schema'
import { readAs, refuse, reply } from '@/lib/http'

import { deskRequest } from '../../desk-request'

/** POST {windowId}: take the call that is offered to me, in this window. 409 call_already_taken, offer_over, call_over. */
export async function POST(request: Request, context: RouteContext<'/api/desk/calls/[id]/accept'>): Promise<Response> {
  const asked = await deskRequest(request, context)
  if (!asked.ok) return refuse(asked)
  const here = await readAs(request, deskWindow)
  return here.ok ? reply(await acceptCall(asked.value.db, asked.value.callId, here.value.windowId)) : refuse(here)
}
