import { getLocale } from 'next-intl/server'

import { askForCall, beatCall, giveUpCall, joinMyCall } from '@/lib/calls/citizen'
import { keepCall } from '@/lib/calls/cookie'
import { askForCall as input } from '@/lib/calls/schema'
import { databaseAs } from '@/lib/db/client'
import { addressOf, readAs, refuse, reply } from '@/lib/http'
import { ok } from '@/lib/result'

/**
 * POST {key, mode, genderWish?, signVariety?} → 201 {status, join}. `join` is null when the media server is away: then there is no call, only the other
 * ways. 409 call_over: the call of this key ended before.
 */
export async function POST(request: Request): Promise<Response> {
  const asked = await readAs(request, input)
  if (!asked.ok) return refuse(asked)
  const call = await askForCall({ ...asked.value, locale: await getLocale(), address: addressOf(request) })
  if (!call.ok) return refuse(call)

  const claims = { kind: 'call', secret: call.value.secret } as const
  await keepCall(claims)
  const db = databaseAs(claims)
  const join = await joinMyCall(db)
  if (!join.ok && join.code === 'call_over') return refuse(join)
  if (!join.ok && join.code === 'unavailable') await giveUpCall(db)
  const status = await beatCall(db)
  return status.ok ? reply(ok({ status: status.value, join: join.ok ? join.value : null }), 201) : refuse(status)
}
