import { openCallOfLink } from '@/lib/calls/calls'
import { keepCall } from '@/lib/calls/cookie'
import { seeOther } from '@/lib/http'

/** The link of an SMS while its call lasts: this browser is in the call again. Otherwise the link shows the status. */
export async function GET(_: Request, { params }: RouteContext<'/call/again/[link]'>): Promise<Response> {
  const { link } = await params
  if (!(await openCallOfLink(link))) return seeOther(`/t/${encodeURIComponent(link)}`)
  await keepCall({ kind: 'tracking_link', secret: link })
  return seeOther('/call')
}
