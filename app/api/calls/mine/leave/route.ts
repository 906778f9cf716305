import { leaveCall } from '@/lib/calls/calls'
import { callOfRequest } from '@/lib/calls/cookie'
import { refuse, reply } from '@/lib/http'

/** POST: the red button, or giving up the place in line. */
export async function POST(): Promise<Response> {
  const claims = await callOfRequest()
  return claims.ok ? reply(await leaveCall(claims.value)) : refuse(claims)
}
