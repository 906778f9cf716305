import { guestEmergency } from '@/lib/calls/room/joining'
import { onOrOff } from '@/lib/calls/schema'
import { isSecret } from '@/lib/db/claims'
import { readAs, refuse, reply } from '@/lib/http'
import { fail } from '@/lib/result'

/** POST {isOn}: a guest's 112, or taking theirs back. → how the call stands. 403 forbidden, not_your_call; 409 call_over. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/api/guests/[link]/emergency'>,
): Promise<Response> {
  const { link } = await params
  if (!isSecret(link)) return refuse(fail('not_found'))
  const wish = await readAs(request, onOrOff)
  return wish.ok ? reply(await guestEmergency(link, wish.value.isOn)) : refuse(wish)
}
