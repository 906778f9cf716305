import { EventEmitter } from 'node:events'
import { createServer } from 'node:http'

import { run, type Runner } from 'graphile-worker'

import { env } from '../../lib/env.ts'
import { log } from '../../lib/log.ts'
import { freeJobsOfTheDead } from './dead-workers.ts'
import { jobLogger } from './job-logger.ts'
import { startLoops } from './loops.ts'
import { crontab, taskList } from './tasks.ts'

const settings = env()

const events = new EventEmitter()

async function start(): Promise<Runner> {
  const runner = await run({
    connectionString: settings.DATABASE_URL,
    concurrency: 10,
    pollInterval: 500,
    noHandleSignals: true,
    logger: jobLogger,
    taskList,
    crontab,
    events,
  })
  // A runner that ends by itself lost its database for good: the supervisor starts a new process.
  runner.promise.then(
    () => undefined,
    (error: unknown) => {
      log.fatal({ err: error }, 'the worker stopped')
      process.exit(1)
    },
  )
  return runner
}

const watch = freeJobsOfTheDead(settings.DATABASE_URL, events)
const runner = await start()
const loops = startLoops()
await runner.addJob('register_templates', {}, { jobKey: 'register_templates' })
const health = createServer((request, response) => {
  const isHealth = request.method === 'GET' && request.url === '/health'
  response.writeHead(isHealth ? 200 : 404, { 'content-type': 'application/json' }).end(isHealth ? '{"ok":true}' : '{}')
})
health.listen(settings.WORKER_PORT, '127.0.0.1', () => log.info({ port: settings.WORKER_PORT }, 'worker runs'))

async function stop(): Promise<void> {
  health.close()
  await runner.stop()
  await loops.stop()
  await watch.stop()
  process.exit(0)
}
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop())
