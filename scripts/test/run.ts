import { mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'

import { readSettings, root, Sentence } from '../stack/settings.ts'
import { stackOf } from '../stack/stack.ts'
import { say } from '../stack/steps.ts'
import { wipe } from '../stack/wipe.ts'
import { type Check, type Count, runCheck } from './check.ts'
import { commandChecks, stackChecks, staticChecks } from './checks.ts'
import { freePorts } from './free-ports.ts'

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

/** Ports and data of their own for what follows; the build is shared. */
async function moveTo(dataDir: string): Promise<void> {
  Object.assign(process.env, await freePorts(), {
    SUNWAI_DATA_DIR: resolve(root, dataDir),
    NEXT_DIST_DIR: '.next-test',
    SUNWAI_PORT_OFFSET: '0',
    LOG_LEVEL: 'warn',
  })
}

async function runOnCommands(): Promise<void> {
  if (!commandChecks.some(isWanted)) return
  await moveTo('.data-commands')
  await wipe(readSettings())
  await run(commandChecks, { ...process.env, APP_URL: `http://127.0.0.1:${process.env.APP_PORT}` })
}

async function runOnStack(checks: Check[]): Promise<void> {
  if (!checks.some(isWanted)) return
  await moveTo('.data-test')
  const settings = readSettings()
  await wipe(settings)
  const stack = stackOf(settings)
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void stack.stop().then(() => process.exit(130)))
  try {
    await run(checks, await stack.start())
  } catch (error) {
    console.error(error instanceof Sentence ? error.message : error)
    total.failed += 1
  } finally {
    await stack.stop()
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
