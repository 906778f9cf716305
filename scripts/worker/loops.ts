import { setTimeout as sleep } from 'node:timers/promises'

import { log } from '../../lib/log.ts'
import { reconcileCalls } from './reconcile-calls.ts'

/** What no single moment can be named for, so it is looked at again and again. Any number of workers may do it. */
const loops: { name: string; everyMs: number; run: () => Promise<unknown> }[] = [
  { name: 'reconcile_calls', everyMs: 15_000, run: reconcileCalls },
]

export function startLoops(): { stop: () => Promise<void> } {
  const stopping = new AbortController()
  const running = loops.map(async ({ name, everyMs, run }) => {
    while (!stopping.signal.aborted) {
      await run().catch((error: unknown) => log.warn({ err: error, name }, 'a round failed; the next one comes'))
      await sleep(everyMs, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  })
  return {
    async stop() {
      stopping.abort()
      await Promise.all(running)
    },
  }
}
