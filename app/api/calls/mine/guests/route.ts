import { callOfRequest } from '@/lib/calls/cookie'
import { inviteGuest } from '@/lib/calls/joining'
import { databaseAs } from '@/lib/db/client'
import { env } from '@/lib/env'
import { refuse, reply } from '@/lib/http'
import { ok } from '@/lib/result'

/** POST → {link}: a companion, or the citizen's own second screen, joins by it. 409 call_over. */
export async function POST(): Promise<Response> {
  const claims = await callOfRequest()
  if (!claims.ok) return refuse(claims)
  const secret = await inviteGuest(databaseAs(claims.value), 'companion')
  return secret.ok ? reply(ok({ link: `${env().APP_URL}/call/guest/${secret.value}` }), 201) : refuse(secret)
}
