import { getLocale } from 'next-intl/server'

import { askForCall, beatCall, giveUpCall, joinMyCall, leaveCall, readOpenCall } from '@/lib/calls/citizen'
import { type CallClaims, currentCall, keepCall } from '@/lib/calls/cookie'
import { type AskForCall, askForCall as input } from '@/lib/calls/schema'
import { databaseAs } from '@/lib/db/client'
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

  await keepCall(call.value)
  const db = databaseAs(call.value)
  const join = await joinMyCall(db)
  if (!join.ok && join.code === 'call_over') return refuse(join)
  if (!join.ok && join.code === 'unavailable') await giveUpCall(db)
  const status = await beatCall(db)
  return status.ok ? reply(ok({ status: status.value, join: join.ok ? join.value : null }), 201) : refuse(status)
}

/** A browser is in one call: a second door that is opened in it leads into the same one, or, with hands instead of a voice, ends that first. */
async function callFor(asked: AskForCall, address: string): Promise<Result<CallClaims>> {
  const mine = await currentCall()
  const open = mine && (await readOpenCall(databaseAs(mine)))
  if (mine && open?.mode === asked.mode) return ok(mine)
  if (mine && open) await leaveCall(databaseAs(mine), { id: open.id })
  const call = await askForCall({ ...asked, locale: await getLocale(), address })
  return call.ok ? ok({ kind: 'call', secret: call.value.secret }) : call
}
