import { readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'

import { afterEach, expect, test } from 'vitest'

import { appUrl, dataDir } from '../fixtures/addresses.ts'
import { fileUntilTold } from '../kill/intake.ts'
import { Command } from './product.ts'

const running: Command[] = []
afterEach(async () => {
  for (const command of running.splice(0)) {
    command.signal('SIGINT')
    await command.ends()
  }
})

function npmRun(...command: ConstructorParameters<typeof Command>): Command {
  const started = new Command(...command)
  running.push(started)
  return started
}

async function statusOf(path: string): Promise<number> {
  return (await fetch(`${appUrl}${path}`, { redirect: 'manual' })).status
}

async function isThere(number: string): Promise<boolean> {
  const { default: postgres } = await import('postgres')
  const sql = postgres(databaseUrl(), { max: 1 })
  try {
    return (await sql`select 1 from public.complaints where number = ${number}`).length === 1
  } finally {
    await sql.end()
  }
}

function databaseUrl(): string {
  const { databasePassword } = JSON.parse(readFileSync(join(dataDir, 'secrets.json'), 'utf8')) as Record<string, string>
  return `postgresql://postgres:${databasePassword}@127.0.0.1:${process.env.DATABASE_PORT}/postgres`
}

test('a newcomer starts everything with one command, stops it with Ctrl-C, and finds the data after that and after a power cut', async () => {
  const first = npmRun('start')
  await first.says('Ready in')
  expect(await statusOf('/api/health')).toBe(200)
  expect(first.output).toContain(appUrl)
  expect(statSync(join(dataDir, 'sign-ins.json')).mode & 0o777).toBe(0o600)
  expect(statSync(join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600)
  const told = await fileUntilTold('9000040001', () => false)
  first.signal('SIGINT')
  await first.ends()
  await expect(fetch(appUrl)).rejects.toThrow('fetch failed')

  const second = npmRun('start')
  await second.says('Ready in')
  expect(second.output).not.toContain('Seed')
  expect(await isThere(told?.number ?? '')).toBe(true)
  // A power cut: the supervisor dies without a word and its parts stay behind.
  second.signal('SIGKILL')
  await second.ends()

  const third = npmRun('start')
  await third.says('Ready in')
  expect(await statusOf('/api/health')).toBe(200)
  expect(await isThere(told?.number ?? '')).toBe(true)
})

test('whoever starts it on a taken port reads which one and what to do', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => other.once('listening', resolve))
  const address = other.address()
  const port = address !== null && typeof address === 'object' ? String(address.port) : ''
  const start = npmRun('start', [], { HANDSET_PORT: port })
  expect(await start.ends()).toBe(1)
  expect(start.output).toContain(`Port ${port}, which the handset simulator needs, is taken`)
  other.close()
})

test('a developer gets the same parts with hot reload', async () => {
  const dev = npmRun('dev')
  await dev.says('Ready in')
  expect(await statusOf('/')).toBe(200)
})

test('npm run bench says what can be measured', async () => {
  const bench = npmRun('bench')
  expect(await bench.ends()).toBe(1)
  expect(bench.output).toContain('intake')
})

test('npm run reset asks before it wipes, and wipes when told so', async () => {
  const asked = npmRun('reset')
  expect(await asked.ends()).toBe(1)
  expect(asked.output).toContain('--yes wipes without asking')
  expect(statSync(dataDir).isDirectory()).toBe(true)
  const told = npmRun('reset', ['--yes'])
  expect(await told.ends()).toBe(0)
  expect(() => statSync(join(dataDir, 'secrets.json'))).toThrow('ENOENT')
})
