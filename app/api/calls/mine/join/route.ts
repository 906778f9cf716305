import { callOfRequest } from '@/lib/calls/cookie'
import { joinMyCall } from '@/lib/calls/joining'
import { refuse, reply } from '@/lib/http'

/** POST → {url, token, iceServers} for the room of the citizen's open call: after a reload, a freeze, a restart of the media server. */
export async function POST(): Promise<Response> {
  const claims = await callOfRequest()
  return claims.ok ? reply(await joinMyCall(claims.value)) : refuse(claims)
}
