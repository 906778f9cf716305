import { noteTold } from '@/lib/calls/calls'
import { callOfRequest } from '@/lib/calls/cookie'
import { refuse, reply } from '@/lib/http'

/** POST: the citizen's page shows who looks on. */
export async function POST(): Promise<Response> {
  const claims = await callOfRequest()
  return claims.ok ? reply(await noteTold(claims.value)) : refuse(claims)
}
