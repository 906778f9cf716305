import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

import { root } from '../stack/settings.ts'

type Finding = {
  name: string
  level: 'ERROR' | 'WARN' | 'INFO'
  categories: string[]
  detail: string
  metadata?: { schema?: string }
}

/** Supabase's own linter of the running database: an error in our schemas fails, and so does a warning about security. */
const ours = ['public', 'private']
const printed = execFileSync(
  join(root, 'node_modules/.bin/supabase'),
  ['db', 'advisors', `--remote=${process.env.DATABASE_URL}`, '--level', 'warn', '-o', 'json'],
  { cwd: root, encoding: 'utf8', env: { ...process.env, PGSSLMODE: 'disable' }, stdio: ['ignore', 'pipe', 'ignore'] },
)
const findings = JSON.parse(printed.slice(printed.indexOf('['))) as Finding[]
const bad = findings.filter(
  ({ level, categories, metadata }) =>
    ours.includes(metadata?.schema ?? 'public') && (level === 'ERROR' || categories.includes('SECURITY')),
)
for (const { level, name, detail } of bad) console.error(`${level} ${name}: ${detail}`)
process.exit(bad.length > 0 ? 1 : 0)
