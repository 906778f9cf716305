import { inviteGuest } from '@/lib/calls/room/joining'
import { invitation } from '@/lib/calls/schema'
import { env } from '@/lib/env'
import { ok } from '@/lib/result'

import { onCallWith } from '../../on-call'

/** POST {kind} → {link}: by it a third person joins my live call. 403 not_your_call, 409 call_over. */
export const POST = onCallWith(
  invitation,
  async ({ db, callId }, { kind }) => {
    const secret = await inviteGuest(db, kind, callId)
    return secret.ok ? ok({ link: `${env().APP_URL}/call/guest/${secret.value}` }) : secret
  },
  { status: 201 },
)
