import { inviteGuest } from '@/lib/calls/room/joining'
import { databaseAs } from '@/lib/db/client'
import { env } from '@/lib/env'
import { ok } from '@/lib/result'

import { onMyCall } from '../on-my-call'

/** POST → {link}: a companion, or the citizen's own second screen, joins by it. 409 call_over. */
export const POST = onMyCall(async (claims) => {
  const secret = await inviteGuest(databaseAs(claims), 'companion')
  return secret.ok ? ok({ link: `${env().APP_URL}/call/guest/${secret.value}` }) : secret
}, 201)
