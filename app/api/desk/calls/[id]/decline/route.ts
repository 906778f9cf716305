import { declineOffer } from '@/lib/calls/desk-calls'
import { refuse, reply } from '@/lib/http'

import { deskRequest } from '../../desk-request'

/** POST: let the offer go to the next person. */
export async function POST(request: Request, context: RouteContext<'/api/desk/calls/[id]/decline'>): Promise<Response> {
  const asked = await deskRequest(request, context)
  return asked.ok ? reply(await declineOffer(asked.value.db, asked.value.callId)) : refuse(asked)
}
