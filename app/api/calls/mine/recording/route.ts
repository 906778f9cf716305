import { actOnMyRecording } from '@/lib/calls/calls'
import { callOfRequest } from '@/lib/calls/cookie'
import { recordingAct } from '@/lib/calls/schema'
import { readAs, refuse, reply } from '@/lib/http'

/** POST {act: agree | refuse | stop}: may this call be recorded? 409 wrong_state, call_over. */
export async function POST(request: Request): Promise<Response> {
  const claims = await callOfRequest()
  if (!claims.ok) return refuse(claims)
  const wish = await readAs(request, recordingAct)
  return wish.ok ? reply(await actOnMyRecording(claims.value, wish.value.act)) : refuse(wish)
}
