import { callOfLink } from '@/lib/calls/calls'
import { keepCall } from '@/lib/calls/cookie'
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
  await keepCall({ kind: 'tracking_link', secret: link })
  return seeOther(call.mode === 'voice' ? '/call?by=voice' : '/call')
}
