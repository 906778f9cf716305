import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { runMigrations } from 'graphile-worker'

import { runToEnd } from './command.ts'
import { gatewayPart } from './gateway.ts'
import { migrate } from './migrate.ts'
import { connect, untilDatabase } from './postgres.ts'
import { makeDataDir, root, type Settings } from './settings.ts'
import { step } from './steps.ts'
import type { Supervisor } from './supervisor.ts'

/** Brings the running database to what the code expects: roles, the schemas of the gateway and of the job queue, migrations, seed. */
export async function prepareDatabase(
  supervisor: Supervisor,
  settings: Settings,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const sql = connect(env.DATABASE_URL ?? '')
  try {
    await sql.unsafe(readFileSync(join(import.meta.dirname, 'bootstrap.sql'), 'utf8'))
    const [storage] = await sql`select to_regclass('storage.objects') as found`
    const isFirst = storage?.found === null
    await step('Migrations', async (progress) => {
      if (isFirst) {
        await supervisor.start(gatewayPart(settings, env, async () => untilDatabase(env)))
        await supervisor.stop('gateway')
      }
      await runMigrations({ connectionString: env.DATABASE_URL ?? '' })
      const count = await migrate(sql, progress)
      progress(count === 0 ? 'up to date' : `${count} applied`)
    })
  } finally {
    await sql.end()
  }
}

/** Once for each database: the embedded stack's district and its sign-ins. Runs when the gateway is up. */
export async function seedDatabase(settings: Settings, env: NodeJS.ProcessEnv): Promise<void> {
  const script = join(root, 'supabase/seed/run.ts')
  const sql = connect(env.DATABASE_URL ?? '')
  try {
    const seeded = await sql`select 1 from supabase_migrations.seed_files where path = 'supabase/seed/run.ts'`
    if (seeded.length > 0) return
    await step('Seed', async (progress) => {
      const log = join(makeDataDir(settings, 'logs'), 'seed.log')
      await runToEnd(
        'The seed',
        process.execPath,
        ['--conditions=react-server', '--disable-warning=ExperimentalWarning', script],
        { env, log, progress },
      )
      await sql`insert into supabase_migrations.seed_files (path, hash) values ('supabase/seed/run.ts', 'once')`
    })
  } finally {
    await sql.end()
  }
}
