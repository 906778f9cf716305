import { wishFor } from '@/lib/calls/calls'
import { callOfRequest } from '@/lib/calls/cookie'
import { wishes } from '@/lib/calls/schema'
import { readAs, refuse, reply } from '@/lib/http'

/** POST {gender, signVariety}: whom the citizen would rather talk with; null is anybody. → the call's status. */
export async function POST(request: Request): Promise<Response> {
  const claims = await callOfRequest()
  if (!claims.ok) return refuse(claims)
  const wish = await readAs(request, wishes)
  return wish.ok ? reply(await wishFor(claims.value, wish.value)) : refuse(wish)
}
