import { endCall } from '@/lib/calls/desk-calls'
import { ending } from '@/lib/calls/schema'
import { readAs, refuse, reply } from '@/lib/http'

import { deskRequest } from '../../desk-request'

/** POST {outcome}: end my call, or say how one ended that the citizen had closed. 403 not_your_call, 409 call_without_complaint. */
export async function POST(request: Request, context: RouteContext<'/api/desk/calls/[id]/end'>): Promise<Response> {
  const asked = await deskRequest(request, context)
  if (!asked.ok) return refuse(asked)
  const said = await readAs(request, ending)
  return said.ok ? reply(await endCall(asked.value.db, asked.value.callId, said.value.outcome)) : refuse(said)
}
