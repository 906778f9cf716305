import { getLocale } from 'next-intl/server'

import { askForCall, beatCall, type CallClaims, giveUpCall, leaveCall, readOpenCall } from '@/lib/calls/calls'
import { currentCall, keepCall } from '@/lib/calls/cookie'
import { joinMyCall } from '@/lib/calls/room/joining'
import { type AskForCall, askForCall as input } from '@/lib/calls/schema'
import { addressOf, readAs, refuse, reply } from '@/lib/http'
import { ok, type Result } from '@/lib/result'

/**
 * POST {key, mode, genderWish?, signVariety?} → 201 {status, join}. `join` is null when the media server is away: then there is no call, only the other
 * ways. The open call of this browser goes on. 409 call_over: the call of this key ended before.
 */
export async function POST(request: Request): Promise<Response> {
  const asked = await readAs(request, input)
  if (!asked.ok) return refuse(asked)
  const call = await callFor(asked.value, addressOf(request))
  if (!call.ok) return refuse(call)

  const claims = call.value
  await keepCall(claims)
  const join = await joinMyCall(claims)
  if (!join.ok && join.code === 'call_over') return refuse(join)
  if (!join.ok && join.code === 'unavailable') await giveUpCall(claims)
  const status = await beatCall(claims)
  return status.ok ? reply(ok({ status: status.value, join: join.ok ? join.value : null }), 201) : refuse(status)
}

/** A browser is in one call: a second door that is opened in it leads into the same one, or, with hands instead of a voice, ends that first. */
async function callFor(asked: AskForCall, address: string): Promise<Result<CallClaims>> {
  const mine = await currentCall()
  const open = mine && (await readOpenCall(mine))
  if (mine && open?.mode === asked.mode) return ok(mine)
  if (mine && open) await leaveCall(mine, { id: open.id })
  const call = await askForCall({ ...asked, locale: await getLocale(), address })
  return call.ok ? ok({ kind: 'call', secret: call.value.secret }) : call
}
