import { comesFromAnotherSite, refuse, reply } from '@/lib/http'
import { discardRecording } from '@/lib/recordings/recordings'
import { recordingId } from '@/lib/recordings/schema'
import { fail } from '@/lib/result'

/** POST: recorded anew, this one becomes no complaint. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/api/recordings/[id]/discard'>,
): Promise<Response> {
  if (comesFromAnotherSite(request)) return refuse(fail('forbidden'))
  const id = recordingId.safeParse((await params).id)
  return id.success ? reply(await discardRecording(id.data)) : refuse(fail('not_found'))
}
