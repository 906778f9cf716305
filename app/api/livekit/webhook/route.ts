import { noteParticipant } from '@/lib/calls/room/events'
import { readWebhook } from '@/lib/calls/room/livekit'
import { callId } from '@/lib/calls/schema'
import { readBody, refuse } from '@/lib/http'

const longest = 200_000

/** LiveKit's events, signed over the raw body. Kinds and rooms that are not ours are taken and left. */
export async function POST(request: Request): Promise<Response> {
  const body = await readBody(request, longest)
  if (!body.ok) return refuse(body)
  const event = await readWebhook(body.value, request.headers.get('authorization') ?? '')
  if (!event.ok) return refuse(event)
  if (event.value && callId.safeParse(event.value.callId).success) {
    const noted = await noteParticipant(event.value)
    // Not found: a room of somebody else on the same server. Unavailable: LiveKit sends it again.
    if (!noted.ok && noted.code !== 'not_found') return refuse(noted)
  }
  return new Response(null, { status: 204 })
}
