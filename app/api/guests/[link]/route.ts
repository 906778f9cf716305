import { readGuestCall } from '@/lib/calls/room/joining'
import { isSecret } from '@/lib/db/claims'
import { refuse, reply } from '@/lib/http'
import { fail } from '@/lib/result'

/** GET → how the call stands for a guest who has come in. 409 call_over. */
export async function GET(_: Request, { params }: RouteContext<'/api/guests/[link]'>): Promise<Response> {
  const { link } = await params
  return isSecret(link) ? reply(await readGuestCall(link)) : refuse(fail('not_found'))
}
