import { noteParticipant } from '@/lib/calls/calls'
import { readWebhook } from '@/lib/calls/livekit'
import { callId } from '@/lib/calls/schema'
import { refuse } from '@/lib/http'
import { fail } from '@/lib/result'

const longest = 200_000

/** LiveKit's events, signed over the raw body. Kinds and rooms that are not ours are taken and left. */
export async function POST(request: Request): Promise<Response> {
  if (Number(request.headers.get('content-length') ?? 0) > longest) return refuse(fail('too_large'))
  const event = await readWebhook(await request.text(), request.headers.get('authorization') ?? '')
  if (!event.ok) return refuse(event)
  if (event.value && callId.safeParse(event.value.callId).success) {
    const noted = await noteParticipant(event.value)
    // Not found: a room of somebody else on the same server. Unavailable: LiveKit sends it again.
    if (!noted.ok && noted.code !== 'not_found') return refuse(noted)
  }
  return new Response(null, { status: 204 })
}
