import { handOverCall } from '@/lib/calls/desk-calls'
import { handOverAct } from '@/lib/calls/schema'
import { readAs, refuse, reply } from '@/lib/http'

import { deskRequest } from '../../desk-request'

/** POST {act: ask | cancel}: the next interpreter is wanted for my live call, or not any more. 403 not_your_call, 409 call_over. */
export async function POST(
  request: Request,
  context: RouteContext<'/api/desk/calls/[id]/hand-over'>,
): Promise<Response> {
  const asked = await deskRequest(request, context)
  if (!asked.ok) return refuse(asked)
  const wish = await readAs(request, handOverAct)
  return wish.ok ? reply(await handOverCall(asked.value.db, asked.value.callId, wish.value.act)) : refuse(wish)
}
