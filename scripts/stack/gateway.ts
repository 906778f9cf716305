import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import type { Part } from './part.ts'
import { makeDataDir, type Settings } from './settings.ts'

/** Supabase's own small gateway: REST and storage with native row security. Hosted Supabase takes its place in production. */
export function gatewayPart(settings: Settings, env: NodeJS.ProcessEnv, untilDatabase: () => Promise<void>): Part {
  const home = makeDataDir(settings, 'gateway')
  makeDataDir(settings, 'gateway', 'supabase')
  writeFileSync(join(home, 'supabase/config.toml'), config(settings, env), { mode: 0o600 })
  const cli = fileURLToPath(new URL('index.js', import.meta.resolve('@supabase/lite/cli')))
  return {
    name: 'gateway',
    command: process.execPath,
    args: [
      `--import=${new URL('keep-grants.ts', import.meta.url).href}`,
      cli,
      '--no-telemetry',
      'start',
      '--host',
      '127.0.0.1',
      '--no-admin',
    ],
    cwd: home,
    env: { ...env, EXPERIMENTAL_STORAGE: '1', LITE_NON_INTERACTIVE: '1' },
    stopSignal: 'SIGTERM',
    stopTimeoutMs: 5000,
    startTimeoutMs: 30_000,
    silentAfterMs: 6_000,
    // It does not bear a database that is still recovering.
    prepare: untilDatabase,
    probe: async () => {
      const response = await fetch(`${env.SUPABASE_URL}/rest/v1/`, {
        headers: { apikey: env.SUPABASE_SECRET_KEY ?? '' },
        signal: AbortSignal.timeout(1500),
      })
      await response.body?.cancel()
      if (!response.ok) throw new Error(`The gateway answered ${response.status}`)
    },
  }
}

function config(settings: Settings, env: NodeJS.ProcessEnv): string {
  return `[api]
port = ${settings.ports.GATEWAY_PORT}
schemas = ["public"]
max_rows = 1000

[db]
driver = "postgres"
url = "${env.DATABASE_URL}"

[auth]
enabled = true
enable_signup = false
jwt_secret = "${env.SUPABASE_JWT_SECRET}"
publishable_key = "env(SUPABASE_PUBLISHABLE_KEY)"
secret_key = "env(SUPABASE_SECRET_KEY)"

[storage]
enabled = true
file_size_limit = "200MiB"

[studio]
enabled = false
`
}
