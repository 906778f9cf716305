import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { root } from '../stack/settings.ts'
import type { Check, Count } from './check.ts'

const bin = (name: string): string => join(root, 'node_modules/.bin', name)
const script = (path: string, ...args: string[]): string[] => [
  process.execPath,
  '--conditions=react-server',
  join(root, path),
  ...args,
]
const result = (name: string): string => join(root, 'test-results', `${name}.json`)

/** What needs nothing running. */
export const staticChecks: Check[] = [
  { name: 'format', title: 'Format', commands: [[bin('oxfmt'), '--check', '.']] },
  { name: 'lint', title: 'Lint, with who may import whom', commands: [[bin('oxlint')]] },
  {
    name: 'types',
    title: 'Types',
    commands: [
      [bin('next'), 'typegen'],
      [bin('tsc'), '--noEmit'],
      [bin('tsc'), '--noEmit', '-p', 'lib/pwa/sw'],
    ],
  },
  { name: 'dead-code', title: 'Dead code', commands: [[bin('knip')]] },
  { name: 'sql', title: 'Migrations (squawk)', commands: [[bin('squawk'), ...migrations()]] },
  vitest('unit', 'Unit tests and messages'),
]

/** What runs against a stack of its own. */
export const stackChecks: Check[] = [
  {
    name: 'database-types',
    title: 'Database types match the migrations',
    commands: [script('scripts/stack/types.ts', '--check')],
  },
  { name: 'advisors', title: 'Supabase’s advisors', commands: [script('scripts/test/advisors.ts')] },
  vitest('db', 'Database tests, each role through the gateway'),
  {
    name: 'e2e',
    title: 'End to end, in a real Chromium',
    commands: [[bin('playwright'), 'test']],
    count: countPlaywright,
  },
  vitest('kill', 'Kill test'),
]

/** What starts and stops stacks itself, as a person does. */
export const commandChecks: Check[] = [vitest('commands', 'The commands of the documents')]

function vitest(name: string, title: string): Check {
  return {
    name,
    title,
    commands: [
      [
        bin('vitest'),
        'run',
        '--project',
        name,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${result(name)}`,
      ],
    ],
    count: () => {
      const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites } = JSON.parse(
        readFileSync(result(name), 'utf8'),
      ) as Record<string, number>
      const failed = (numFailedTests ?? 0) + (numPendingTests ?? 0)
      return { passed: numPassedTests ?? 0, failed: failed === 0 && numFailedTestSuites ? 1 : failed }
    },
  }
}

/** A skipped test is a failed one: nothing is left out silently. */
function countPlaywright(): Count {
  const { stats } = JSON.parse(readFileSync(result('e2e'), 'utf8')) as {
    stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  }
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped }
}

function migrations(): string[] {
  const folder = join(root, 'supabase/migrations')
  return readdirSync(folder).map((name) => join(folder, name))
}
