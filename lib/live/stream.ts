import 'server-only'
import type { Db } from '../db/client.ts'
import { poller } from './poller.ts'
import type { LiveTopic, LiveWord } from './topics.ts'

const heartbeatMs = 15_000
const recheckMs = 3000

/** Does the database let this person listen now? Unreachable is no answer: the stream stays until the database says no. */
async function mayListen(db: Db, topic: LiveTopic): Promise<boolean | 'unknown'> {
  const { data, error } = await db.rpc('may_listen', { topic })
  return error ? 'unknown' : data
}

/**
 * The body of a server-sent events answer. It says `changed` when the topic's mark is another one than `since` (the id that
 * the browser saw last), a comment every 15 s, and `signed_out` at the end when the person may no longer listen.
 */
export function liveStream(input: {
  db: Db
  topic: LiveTopic
  since: string | null
  signal: AbortSignal
}): ReadableStream {
  const { db, topic, signal } = input
  let stop = (): void => undefined
  return new ReadableStream({
    start(controller) {
      const encoder = new TextEncoder()
      const send = (text: string): void => controller.enqueue(encoder.encode(text))
      const say = (word: LiveWord, id: string): void => send(`id: ${id}\nevent: ${word}\ndata: ${topic}\n\n`)
      let seen = input.since

      send('retry: 1000\n\n')
      const stopListening = poller.listen(topic, (mark) => {
        if (mark !== seen) say('changed', mark)
        seen = mark
      })
      const heartbeat = setInterval(() => send(': still here\n\n'), heartbeatMs)
      let isStopped = false
      async function recheck(): Promise<void> {
        const answer = await mayListen(db, topic)
        if (answer !== false || isStopped) return
        say('signed_out', seen ?? '')
        stop()
        controller.close()
      }
      const rechecking = setInterval(() => void recheck(), recheckMs)
      stop = () => {
        isStopped = true
        clearInterval(heartbeat)
        clearInterval(rechecking)
        stopListening()
      }
      signal.addEventListener('abort', () => {
        if (isStopped) return
        stop()
        controller.close()
      })
    },
    cancel() {
      stop()
    },
  })
}
