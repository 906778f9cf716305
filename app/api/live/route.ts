import { callCentreRoles } from '@/lib/auth/roles'
import { staffForRoute } from '@/lib/auth/staff'
import { currentCall } from '@/lib/calls/cookie'
import { databaseAs, type Db } from '@/lib/db/client'
import { refuse } from '@/lib/http'
import { liveStream, mayListen } from '@/lib/live/stream'
import { liveTopic, type LiveTopic } from '@/lib/live/topics'
import { fail, ok, type Result } from '@/lib/result'

export const dynamic = 'force-dynamic'

/** GET ?topic=desk|collector|call&since=<mark> → server-sent events; `Last-Event-ID` of a reconnect counts like `since`. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url)
  const topic = liveTopic.safeParse(searchParams.get('topic'))
  if (!topic.success) return refuse(fail('invalid_input', 'topic'))
  const listener = await listenerOf(request, topic.data)
  if (!listener.ok) return refuse(listener)

  const body = liveStream({
    db: listener.value,
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

async function listenerOf(request: Request, topic: LiveTopic): Promise<Result<Db>> {
  switch (topic) {
    case 'desk': {
      const staff = await staffForRoute(request, ...callCentreRoles)
      return staff.ok ? ok(staff.value.db) : staff
    }
    case 'collector': {
      const staff = await staffForRoute(request, 'collector')
      return staff.ok ? ok(staff.value.db) : staff
    }
    case 'call': {
      const call = await currentCall()
      if (!call) return fail('not_signed_in')
      const db = databaseAs(call)
      const answer = await mayListen(db, topic)
      if (answer === 'unknown') return fail('unavailable')
      return answer ? ok(db) : fail('not_signed_in')
    }
    default:
      return topic satisfies never
  }
}
