import { leaveCall, readMyCall, readOpenCall } from '@/lib/calls/citizen'
import { type CallClaims, currentCall, keepCall } from '@/lib/calls/cookie'
import { isOpen } from '@/lib/calls/state'
import { isSecret } from '@/lib/db/claims'
import { databaseAs } from '@/lib/db/client'
import { comesFromAnotherSite, refuse, seeOther } from '@/lib/http'
import { fail } from '@/lib/result'

/** Back to the call that the link belongs to, while it is open. A browser is in one call: another one that is open in it ends. */
export async function POST(request: Request, { params }: { params: Promise<{ link: string }> }) {
  if (comesFromAnotherSite(request)) return refuse(fail('forbidden'))
  const { link } = await params
  const claims: CallClaims = { kind: 'tracking_link', secret: link }
  const call = isSecret(link) ? await readMyCall(databaseAs(claims)) : fail('not_found')
  if (!call.ok || !isOpen(call.value.state)) return seeOther(`/t/${encodeURIComponent(link)}`)
  const before = await currentCall()
  const other = before && (await readOpenCall(databaseAs(before)))
  if (before && other && other.id !== call.value.id) await leaveCall(databaseAs(before), { id: other.id })
  await keepCall(claims)
  return seeOther(call.value.mode === 'voice' ? '/call?mode=voice' : '/call')
}
