import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { stackEnvironment } from './environment.ts'
import { loadSecrets } from './secrets.ts'
import { readSettings, root } from './settings.ts'
import { say } from './steps.ts'

/** Writes lib/db/database.types.ts from the running database; `--check` fails when the file does not match it. */
const path = join(root, 'lib/db/database.types.ts')
const settings = readSettings()
const bin = (name: string): string => join(root, 'node_modules/.bin', name)
const env = stackEnvironment(settings, loadSecrets(settings))
const printed = execFileSync(
  bin('supabase'),
  ['gen', 'types', 'typescript', `--remote=${env.DATABASE_URL}`, '--schema', 'public'],
  {
    cwd: root,
    env: { ...env, PGSSLMODE: 'disable' },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  },
)
const generated = execFileSync(bin('oxfmt'), ['--stdin-filepath=database.types.ts'], {
  cwd: root,
  input: printed.slice(printed.indexOf('export type Json')),
  encoding: 'utf8',
})
if (!process.argv.includes('--check')) {
  writeFileSync(path, generated)
  say(`Wrote ${path}`)
} else if (readFileSync(path, 'utf8') !== generated) {
  console.error('lib/db/database.types.ts does not match the migrations: run npm run types while the stack is up.')
  process.exit(1)
}
