import { longestPartBytes } from '@/lib/files/parts'
import { comesFromAnotherSite, readBody, refuse, reply } from '@/lib/http'
import { addRecordingPart } from '@/lib/recordings/recordings'
import { partNumber, recordingId } from '@/lib/recordings/schema'
import { fail } from '@/lib/result'

/** POST ?part=<n> with the bytes as recorded → the parts that have arrived. The same part twice is one. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/api/recordings/[id]/parts'>,
): Promise<Response> {
  if (comesFromAnotherSite(request)) return refuse(fail('forbidden'))
  const id = recordingId.safeParse((await params).id)
  if (!id.success) return refuse(fail('not_found'))
  const part = partNumber.safeParse(new URL(request.url).searchParams.get('part') ?? 'none')
  if (!part.success) return refuse(fail('invalid_input', 'part'))
  if (!/^(video|audio)\/(webm|mp4)\b/.test(request.headers.get('content-type') ?? ''))
    return refuse(fail('unsupported_media_type'))
  const body = await readBody(request, longestPartBytes)
  if (!body.ok) return refuse(body)
  return body.value.byteLength === 0
    ? refuse(fail('required', 'bytes'))
    : reply(await addRecordingPart(id.data, part.data, body.value))
}
