import { readAs, reply } from '@/lib/calls/http'
import { finishRecording as input } from '@/lib/calls/recording-schema'
import { finishRecording } from '@/lib/calls/recordings'
import { callId } from '@/lib/calls/schema'
import { refuse } from '@/lib/http'
import { fail } from '@/lib/result'

/** POST {phone?} → {number, link}: the message is a complaint now. 422 required, phone_invalid. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/api/recordings/[id]/finish'>,
): Promise<Response> {
  const id = callId.safeParse((await params).id)
  if (!id.success) return refuse(fail('not_found'))
  const wish = await readAs(request, input)
  return wish.ok ? reply(await finishRecording(id.data, wish.value.phone)) : refuse(wish)
}
