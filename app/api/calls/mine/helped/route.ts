import { rateCall } from '@/lib/calls/calls'
import { callOfRequest } from '@/lib/calls/cookie'
import { helped } from '@/lib/calls/schema'
import { readAs, refuse, reply } from '@/lib/http'

/** POST {helped: 1 | 2 | 3}: did this help? */
export async function POST(request: Request): Promise<Response> {
  const claims = await callOfRequest()
  if (!claims.ok) return refuse(claims)
  const face = await readAs(request, helped)
  return face.ok ? reply(await rateCall(claims.value, face.value.helped)) : refuse(face)
}
