import { reorderCall } from '@/lib/calls/desk-calls'
import { newPlace } from '@/lib/calls/schema'
import { readAs, refuse, reply } from '@/lib/http'

import { deskRequest } from '../../desk-request'

/** POST {beforeId, reason}: a supervisor puts this waiting call before another, or last. 403, 409 wrong_state, 422 required. */
export async function POST(request: Request, context: RouteContext<'/api/desk/calls/[id]/place'>): Promise<Response> {
  const asked = await deskRequest(request, context, ['supervisor'])
  if (!asked.ok) return refuse(asked)
  const place = await readAs(request, newPlace)
  return place.ok ? reply(await reorderCall(asked.value.db, asked.value.callId, place.value)) : refuse(place)
}
