import { getLocale } from 'next-intl/server'

import { askForCall, beatCall, giveUpCall } from '@/lib/calls/calls'
import { keepCall } from '@/lib/calls/cookie'
import { joinMyCall } from '@/lib/calls/room/joining'
import { askForCall as input } from '@/lib/calls/schema'
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
  const join = await joinMyCall(claims)
  if (!join.ok && join.code === 'call_over') return refuse(join)
  if (!join.ok && join.code === 'unavailable') await giveUpCall(claims)
  const status = await beatCall(claims)
  return status.ok ? reply(ok({ status: status.value, join: join.ok ? join.value : null }), 201) : refuse(status)
}
