import { inviteGuest } from '@/lib/calls/joining'
import { invitation } from '@/lib/calls/schema'
import { env } from '@/lib/env'
import { readAs, refuse, reply } from '@/lib/http'
import { ok } from '@/lib/result'

import { deskRequest } from '../../desk-request'

/** POST {kind} → {link}: by it a third person joins my live call. 403 not_your_call, 409 call_over. */
export async function POST(request: Request, context: RouteContext<'/api/desk/calls/[id]/guests'>): Promise<Response> {
  const asked = await deskRequest(request, context)
  if (!asked.ok) return refuse(asked)
  const wish = await readAs(request, invitation)
  if (!wish.ok) return refuse(wish)
  const secret = await inviteGuest(asked.value.db, wish.value.kind, asked.value.callId)
  return secret.ok ? reply(ok({ link: `${env().APP_URL}/call/guest/${secret.value}` }), 201) : refuse(secret)
}
