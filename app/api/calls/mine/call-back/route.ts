import { requestCallBack } from '@/lib/calls/calls'
import { callOfRequest } from '@/lib/calls/cookie'
import { callBack } from '@/lib/calls/schema'
import { readAs, refuse, reply } from '@/lib/http'

/** POST {phone, wantedAt?}: call me back. 422 required, phone_invalid, date_out_of_range; 409 call_over. */
export async function POST(request: Request): Promise<Response> {
  const claims = await callOfRequest()
  if (!claims.ok) return refuse(claims)
  const wish = await readAs(request, callBack)
  return wish.ok ? reply(await requestCallBack(claims.value, wish.value)) : refuse(wish)
}
