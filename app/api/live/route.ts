import { callCentreRoles, type StaffRole } from '@/lib/auth/roles'
import { staffForRoute } from '@/lib/auth/staff'
import { refuse } from '@/lib/http'
import { liveStream } from '@/lib/live/stream'
import { liveTopic, type LiveTopic } from '@/lib/live/topics'
import { fail } from '@/lib/result'

export const dynamic = 'force-dynamic'

const listeners: Record<LiveTopic, readonly StaffRole[]> = { desk: callCentreRoles, collector: ['collector'] }

/** GET ?topic=desk|collector&since=<mark> → server-sent events; `Last-Event-ID` of a reconnect counts like `since`. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url)
  const topic = liveTopic.safeParse(searchParams.get('topic'))
  if (!topic.success) return refuse(fail('invalid_input', 'topic'))
  const staff = await staffForRoute(request, ...listeners[topic.data])
  if (!staff.ok) return refuse(staff)

  const body = liveStream({
    db: staff.value.db,
    topic: topic.data,
    since: request.headers.get('last-event-id') ?? searchParams.get('since'),
    signal: request.signal,
  })
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    },
  })
}
