import type { EventEmitter } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'

import type { WorkerEvents } from 'graphile-worker'
import postgres from 'postgres'

import { log } from '../../lib/log.ts'

const sweepMs = 5000

/**
 * A worker that was killed leaves its jobs locked, and graphile-worker frees them only after four hours. So each worker's pool
 * holds an advisory lock under its name while its process lives; whoever finds jobs of a pool that holds none frees them.
 */
export function freeJobsOfTheDead(connectionString: string, events: WorkerEvents): { stop: () => Promise<void> } {
  const sql = postgres(connectionString, { max: 1, max_lifetime: null, onnotice: () => undefined })
  const stopping = new AbortController()
  let own = ''
  // The emitter's own type is a union of all events' listeners, which TypeScript cannot pick from here.
  const emitter = events as EventEmitter
  emitter.on('pool:create', ({ workerPool }: { workerPool: { id: string } }) => (own = workerPool.id))

  async function sweep(): Promise<void> {
    // Again each time: a restart of the database takes the lock away.
    await sql`select pg_try_advisory_lock(hashtextextended(${own}, 0))`
    const pools = await sql<{ name: string }[]>`
      select distinct locked_by as name from graphile_worker._private_jobs
      where locked_by <> ${own} and locked_at < now() - interval '5 seconds'`
    for (const { name } of pools) {
      const [lock] = await sql`select pg_try_advisory_lock(hashtextextended(${name}, 0)) as free`
      if (!lock?.free) continue
      await sql`select graphile_worker.force_unlock_workers(array[${name}])`
      await sql`select pg_advisory_unlock(hashtextextended(${name}, 0))`
      log.warn({ name }, 'freed the jobs of a worker that died')
    }
  }

  const running = (async () => {
    while (!stopping.signal.aborted) {
      await sweep().catch((error: unknown) => log.warn({ err: error }, 'cannot look for dead workers now'))
      await sleep(sweepMs, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  })()
  return {
    async stop() {
      stopping.abort()
      await running
      await sql.end({ timeout: 1 })
    },
  }
}
