import { joinAsGuest } from '@/lib/calls/room/joining'
import { isSecret } from '@/lib/db/claims'
import { comesFromAnotherSite, refuse, reply } from '@/lib/http'
import { fail } from '@/lib/result'

/** POST → {url, token, iceServers, mode, kind} for the room of the live call that this guest's link opens. 409 call_over. */
export async function POST(request: Request, { params }: RouteContext<'/api/guests/[link]/join'>): Promise<Response> {
  if (comesFromAnotherSite(request)) return refuse(fail('forbidden'))
  const { link } = await params
  return isSecret(link) ? reply(await joinAsGuest(link)) : refuse(fail('not_found'))
}
