import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

import postgres from 'postgres'

import type { Part } from './part.ts'
import type { PostgresHome } from './postgres-home.ts'
import { startedAt, stopProcess } from './process-identity.ts'
import type { Secrets } from './secrets.ts'
import { Sentence, type Settings } from './settings.ts'

export type Sql = postgres.Sql

export function connect(url: string): Sql {
  return postgres(url, { max: 1, connect_timeout: 3, onnotice: () => undefined })
}

export function isCreated(home: PostgresHome): boolean {
  return existsSync(join(home.databaseDir, 'sunwai-created'))
}

/** A cluster for Unicode text in any language, the same on every machine. What a killed first start left is begun again. */
export function createCluster(home: PostgresHome, secrets: Secrets): void {
  const { databaseDir, user } = home
  rmSync(databaseDir, { recursive: true, force: true })
  mkdirSync(databaseDir, { recursive: true, mode: 0o700 })
  const folder = mkdtempSync(join(tmpdir(), 'sunwai-'))
  const passwordFile = join(folder, 'password')
  writeFileSync(passwordFile, secrets.databasePassword, { mode: 0o600 })
  if (user) for (const path of [databaseDir, folder, passwordFile]) chownSync(path, user.uid, user.gid)
  const made = spawnSync(
    join(home.binDir, 'initdb'),
    [
      `--pgdata=${databaseDir}`,
      `--pwfile=${passwordFile}`,
      '--username=postgres',
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--locale=C.UTF-8',
    ],
    { encoding: 'utf8', ...user },
  )
  rmSync(folder, { recursive: true, force: true })
  if (made.status === 0) return writeFileSync(join(databaseDir, 'sunwai-created'), '')
  const why = made.error?.message ?? made.stderr.trim()
  if (/No space left on device/.test(why))
    throw new Sentence(
      `The disk is full: the database cannot be made in ${databaseDir}. Free some space and start again.`,
    )
  throw new Sentence(`The database could not be made in ${databaseDir}: ${why}`)
}

export function postgresPart(settings: Settings, home: PostgresHome, env: NodeJS.ProcessEnv): Part {
  const options = {
    listen_addresses: '127.0.0.1',
    port: settings.ports.DATABASE_PORT,
    unix_socket_directories: '',
    max_connections: 60,
    shared_buffers: '128MB',
    jit: 'off',
    timezone: 'UTC',
    log_min_messages: 'warning',
  }
  return {
    name: 'database',
    command: join(home.binDir, 'postgres'),
    args: ['-D', home.databaseDir, ...Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    env: { ...env, LC_MESSAGES: 'C' },
    ...(home.user ? { user: home.user } : {}),
    stopSignal: 'SIGINT',
    stopTimeoutMs: 15_000,
    startTimeoutMs: 60_000,
    probe: async () => probeDatabase(env),
    prepare: async () => clearStalePid(home),
  }
}

async function probeDatabase(env: NodeJS.ProcessEnv): Promise<void> {
  const sql = connect(env.DATABASE_URL ?? '')
  try {
    await sql`select 1`
  } finally {
    await sql.end({ timeout: 1 })
  }
}

/** Resolves when the database answers; after a minute without, whoever waits for it goes on and says why it cannot. */
export async function untilDatabase(env: NodeJS.ProcessEnv): Promise<void> {
  const deadline = Date.now() + 60_000
  while (Date.now() < deadline) {
    try {
      return await probeDatabase(env)
    } catch {
      await wait(100)
    }
  }
}

/**
 * After kill -9 the pid file stays: its process is a PostgreSQL of this directory (stopped here), gone (PostgreSQL sees to it, and to backends
 * that live on), or another program that has the number now: only then the file is removed.
 */
async function clearStalePid(home: PostgresHome): Promise<void> {
  const path = join(home.databaseDir, 'postmaster.pid')
  if (!existsSync(path)) return
  const pid = Number(readFileSync(path, 'utf8').split('\n')[0])
  const began = startedAt(pid)
  if (began === undefined) return
  const ps = spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' })
  if (ps.status !== 0) return
  if (ps.stdout.includes(home.databaseDir)) await stopProcess(pid, began, 'SIGINT', 8000)
  else if (!ps.stdout.includes('postgres')) rmSync(path, { force: true })
}
