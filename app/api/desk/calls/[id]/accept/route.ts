import { acceptCall } from '@/lib/calls/desk-calls'
import { refuse, reply } from '@/lib/http'

import { deskRequest } from '../../desk-request'

/** POST: take the call that is offered to me. 409 call_already_taken, offer_over, call_over. */
export async function POST(request: Request, context: RouteContext<'/api/desk/calls/[id]/accept'>): Promise<Response> {
  const asked = await deskRequest(request, context)
  return asked.ok ? reply(await acceptCall(asked.value.db, asked.value.callId)) : refuse(asked)
}
