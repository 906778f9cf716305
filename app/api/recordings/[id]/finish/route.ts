import { readAs, refuse, reply } from '@/lib/http'
import { finishRecording } from '@/lib/recordings/recordings'
import { finishRecording as input, recordingId } from '@/lib/recordings/schema'
import { fail } from '@/lib/result'

/** POST {phone?} → {number, link}: the message is a complaint now. 422 required, phone_invalid. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/api/recordings/[id]/finish'>,
): Promise<Response> {
  const id = recordingId.safeParse((await params).id)
  if (!id.success) return refuse(fail('not_found'))
  const wish = await readAs(request, input)
  return wish.ok ? reply(await finishRecording(id.data, wish.value.phone)) : refuse(wish)
}
