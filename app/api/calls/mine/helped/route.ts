import { rateCall } from '@/lib/calls/calls'
import { callOfRequest, readAs, reply } from '@/lib/calls/http'
import { helped } from '@/lib/calls/schema'
import { refuse } from '@/lib/http'

/** POST {helped: 1 | 2 | 3}: did this help? */
export async function POST(request: Request): Promise<Response> {
  const claims = await callOfRequest()
  if (!claims.ok) return refuse(claims)
  const face = await readAs(request, helped)
  return face.ok ? reply(await rateCall(claims.value, face.value.helped)) : refuse(face)
}
