import { staffForRoute } from '@/lib/auth/staff'
import { addCallPart } from '@/lib/call-recordings/call-recordings'
import { callPart } from '@/lib/call-recordings/schema'
import { longestPartBytes } from '@/lib/files/parts'
import { readBody, refuse, reply } from '@/lib/http'
import { fail } from '@/lib/result'

/** POST ?take=<uuid>&part=<n>&age=<ms since> with the bytes of a second of my call's recording. The same one twice is one. 403 not_your_call, 409 recording_over. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/api/desk/call-recordings/[id]/parts'>,
): Promise<Response> {
  const began = Date.now()
  const staff = await staffForRoute(request, 'operator', 'interpreter')
  if (!staff.ok) return refuse(staff)
  const { searchParams } = new URL(request.url)
  const part = callPart.safeParse({ recordingId: (await params).id, ...Object.fromEntries(searchParams) })
  if (!part.success) return refuse(fail('invalid_input', 'part'))
  const [mimeType = ''] = (request.headers.get('content-type') ?? '').split(';')
  if (!/^video\/(webm|mp4)$/.test(mimeType)) return refuse(fail('unsupported_media_type'))
  const body = await readBody(request, longestPartBytes)
  if (!body.ok) return refuse(body)
  if (body.value.byteLength === 0) return refuse(fail('required', 'bytes'))
  // On a slow uplink it grows older on its way.
  const age = part.data.age + Date.now() - began
  return reply(await addCallPart(staff.value.db, { ...part.data, age, mimeType, bytes: body.value }))
}
