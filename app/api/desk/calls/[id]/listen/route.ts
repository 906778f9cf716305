import { setListening } from '@/lib/calls/desk-calls'
import { onOrOff } from '@/lib/calls/schema'
import { readAs, refuse, reply } from '@/lib/http'

import { deskRequest } from '../../desk-request'

/** POST {isOn}: a supervisor asks to look on, or stops. The citizen is told first. 403, 409 call_over, in_call. */
export async function POST(request: Request, context: RouteContext<'/api/desk/calls/[id]/listen'>): Promise<Response> {
  const asked = await deskRequest(request, context, ['supervisor'])
  if (!asked.ok) return refuse(asked)
  const wish = await readAs(request, onOrOff)
  return wish.ok ? reply(await setListening(asked.value.db, asked.value.callId, wish.value.isOn)) : refuse(wish)
}
