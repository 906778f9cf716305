import { requestCallBack } from '@/lib/calls/calls'
import { callOfRequest } from '@/lib/calls/cookie'
import { callBack } from '@/lib/calls/schema'
import { readAs, refuse, reply } from '@/lib/http'

/** POST {phone}: call me back. 422 required, phone_invalid; 409 call_over. */
export async function POST(request: Request): Promise<Response> {
  const claims = await callOfRequest()
  if (!claims.ok) return refuse(claims)
  const wish = await readAs(request, callBack)
  return wish.ok ? reply(await requestCallBack(claims.value, wish.value.phone)) : refuse(wish)
}
