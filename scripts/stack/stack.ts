import { obtainLivekit } from '../livekit/obtain.ts'
import { appPart, buildApp } from './app.ts'
import { prepareDatabase, seedDatabase } from './database.ts'
import { stackEnvironment } from './environment.ts'
import { gatewayPart } from './gateway.ts'
import { livekitPart } from './livekit.ts'
import { nodePart } from './node-parts.ts'
import { release, takeOver } from './orphans.ts'
import { checkPorts } from './ports.ts'
import { postgresHome } from './postgres-home.ts'
import { createCluster, isCreated, postgresPart, untilDatabase } from './postgres.ts'
import { loadSecrets } from './secrets.ts'
import type { Settings } from './settings.ts'
import { step } from './steps.ts'
import { Supervisor } from './supervisor.ts'

export type Stack = { start: () => Promise<NodeJS.ProcessEnv>; stop: () => Promise<void> }

/** `start` starts everything, each part when the ones it needs are healthy; `stop` can be called at any moment of it. */
export function stackOf(settings: Settings): Stack {
  const supervisor = new Supervisor(settings)
  const stop = async (): Promise<void> => {
    await supervisor.stopAll()
    release(settings)
  }
  return { stop, start: async () => start(supervisor, settings, await takeOver(settings)) }
}

async function start(supervisor: Supervisor, settings: Settings, orphans: number): Promise<NodeJS.ProcessEnv> {
  if (orphans > 0) await step(`Stopped ${orphans} parts that an earlier run left behind`, async () => undefined)
  await checkPorts(settings)
  const secrets = loadSecrets(settings)
  const env = stackEnvironment(settings, secrets)
  const livekit = await step('LiveKit server', obtainLivekit)
  const home = postgresHome(settings)

  await step('PostgreSQL', async (progress) => {
    if (!isCreated(home)) {
      progress('making the database')
      createCluster(home, secrets)
    }
    await supervisor.start(postgresPart(settings, home, env))
    progress(`port ${settings.ports.DATABASE_PORT}`)
  })
  await prepareDatabase(supervisor, settings, env)
  await step('Supabase gateway', async () =>
    supervisor.start(gatewayPart(settings, env, async () => untilDatabase(env))),
  )
  await seedDatabase(settings, env)
  await step('LiveKit', async () => supervisor.start(livekitPart(settings, env, livekit)))
  const { HANDSET_PORT, WORKER_PORT } = settings.ports
  await step('Handset simulator', async () => supervisor.start(nodePart('handset', HANDSET_PORT, settings, env)))
  await step('Worker', async () => supervisor.start(nodePart('worker', WORKER_PORT, settings, env)))
  if (!settings.isDev)
    await step('Build', async (progress) => {
      if (!(await buildApp(settings, env, progress))) progress('unchanged')
    })
  await step('App', async () => supervisor.start(appPart(settings, env)))
  return env
}
