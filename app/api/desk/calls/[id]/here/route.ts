import { bringCall } from '@/lib/calls/desk-calls'
import { deskWindow } from '@/lib/calls/schema'
import { readAs, refuse, reply } from '@/lib/http'

import { deskRequest } from '../../desk-request'

/** POST {windowId}: my live call goes on in this window, and ends in the other one. 403 not_your_call, 409 call_over. */
export async function POST(request: Request, context: RouteContext<'/api/desk/calls/[id]/here'>): Promise<Response> {
  const asked = await deskRequest(request, context)
  if (!asked.ok) return refuse(asked)
  const here = await readAs(request, deskWindow)
  return here.ok ? reply(await bringCall(asked.value.db, asked.value.callId, here.value.windowId)) : refuse(here)
}
