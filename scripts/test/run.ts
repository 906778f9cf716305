import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

import { root, Sentence } from '../stack/settings.ts'
import { say } from '../stack/steps.ts'
import { wipe } from '../stack/wipe.ts'
import { type Check, type Count, runCheck } from './check.ts'
import { commandChecks, stackChecks, staticChecks } from './checks.ts'
import { moveTo, ownStack } from './own-stack.ts'

/** `npm test` runs every check; `npm test -- lint db` only those. The stack under test has ports and data of its own. */
const wanted = process.argv.slice(2)
const all = [...staticChecks, ...stackChecks, ...commandChecks].map(({ name }) => name)
const unknown = wanted.filter((name) => !all.includes(name))
const isWanted = ({ name }: Check): boolean => wanted.length === 0 || wanted.includes(name)

const results = join(root, 'test-results')
const total: Count = { passed: 0, failed: 0 }

async function run(checks: Check[], env: NodeJS.ProcessEnv): Promise<void> {
  for (const check of checks.filter(isWanted)) {
    const { passed, failed } = await runCheck(check, env, join(results, `${check.name}.log`))
    total.passed += passed
    total.failed += failed
  }
}

async function runOnCommands(): Promise<void> {
  if (!commandChecks.some(isWanted)) return
  await wipe(await moveTo('.data-commands'))
  await run(commandChecks, { ...process.env, APP_URL: `http://127.0.0.1:${process.env.APP_PORT}` })
}

async function runOnStack(checks: Check[]): Promise<void> {
  if (!checks.some(isWanted)) return
  try {
    const { env, stop } = await ownStack('.data-test')
    try {
      await run(checks, env)
    } finally {
      await stop()
    }
  } catch (error) {
    console.error(error instanceof Sentence ? error.message : error)
    total.failed += 1
  }
}

if (unknown.length > 0) {
  console.error(`There is no check called ${unknown.join(', ')}. There are: ${all.join(', ')}.`)
  process.exit(1)
}
const began = Date.now()
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })
await run(staticChecks, process.env)
await runOnStack(stackChecks)
await runOnCommands()
say(`\nin ${Math.round((Date.now() - began) / 1000)} s; logs in test-results/`)
say(`${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed > 0 ? 1 : 0)
