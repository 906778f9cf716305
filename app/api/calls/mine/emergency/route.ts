import { callEmergency } from '@/lib/calls/calls'
import { callOfRequest } from '@/lib/calls/cookie'
import { onOrOff } from '@/lib/calls/schema'
import { readAs, refuse, reply } from '@/lib/http'

/** POST {isOn}: the emergency button, or taking it back. → the call's status. 409 call_over. */
export async function POST(request: Request): Promise<Response> {
  const claims = await callOfRequest()
  if (!claims.ok) return refuse(claims)
  const wish = await readAs(request, onOrOff)
  return wish.ok ? reply(await callEmergency(claims.value, wish.value.isOn)) : refuse(wish)
}
