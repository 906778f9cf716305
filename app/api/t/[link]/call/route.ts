import { callOfLink, leaveCall, readOpenCall } from '@/lib/calls/calls'
import { currentCall, keepCall } from '@/lib/calls/cookie'
import { isOpen } from '@/lib/calls/state'
import { isSecret } from '@/lib/db/claims'
import { comesFromAnotherSite, refuse, seeOther } from '@/lib/http'
import { fail } from '@/lib/result'

/** Back to the call that the link belongs to, while it is open. */
export async function POST(request: Request, { params }: { params: Promise<{ link: string }> }) {
  if (comesFromAnotherSite(request)) return refuse(fail('forbidden'))
  const { link } = await params
  const call = isSecret(link) ? await callOfLink(link) : null
  if (call === null || !isOpen(call.state)) return seeOther(`/t/${encodeURIComponent(link)}`)
  const before = await currentCall()
  const open = before && (await readOpenCall(before))
  // A browser is in one call.
  if (before && open && open.id !== call.id) await leaveCall(before, { id: open.id })
  await keepCall({ kind: 'tracking_link', secret: link })
  return seeOther(call.mode === 'voice' ? '/call?by=voice' : '/call')
}
