import { beatCall } from '@/lib/calls/calls'
import { callOfRequest } from '@/lib/calls/cookie'
import { refuse, reply } from '@/lib/http'

/** POST → the citizen's call now; also the page's sign of life. */
export async function POST(): Promise<Response> {
  const claims = await callOfRequest()
  return claims.ok ? reply(await beatCall(claims.value)) : refuse(claims)
}
