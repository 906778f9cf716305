import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { glob } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

import { runToEnd } from './command.ts'
import { type Part, probeHttp } from './part.ts'
import { makeDataDir, root, type Settings } from './settings.ts'

const sources = [
  '{app,components,lib,public}/**/*',
  '{next,postcss}.config.*',
  'proxy.ts',
  'scripts/build-sw/**/*',
  'package-lock.json',
]

const next = join(dirname(createRequire(import.meta.url).resolve('next/package.json')), 'dist/bin/next')

/** Builds when a source has changed since the last build that succeeded. Returns whether it did. */
export async function buildApp(
  settings: Settings,
  env: NodeJS.ProcessEnv,
  progress: (note: string) => void,
): Promise<boolean> {
  const stamp = join(root, settings.distDir, 'sunwai-sources')
  const hash = await hashSources()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return false
  const log = join(makeDataDir(settings, 'logs'), 'build.log')
  await runToEnd('The build', process.execPath, [next, 'build'], { env, log, progress })
  await runToEnd('The service worker', process.execPath, [join(root, 'scripts/build-sw/main.ts')], {
    env,
    log,
    progress,
  })
  writeFileSync(stamp, hash)
  return true
}

async function hashSources(): Promise<string> {
  const hash = createHash('sha256')
  const paths: string[] = []
  for await (const entry of glob(sources, { cwd: root, withFileTypes: true }))
    if (entry.isFile()) paths.push(join(entry.parentPath, entry.name))
  for (const path of paths.filter((one) => !/\.test\.tsx?$/.test(one)).toSorted())
    hash.update(path.slice(root.length)).update('\0').update(readFileSync(path)).update('\0')
  return hash.digest('hex')
}

export function appPart(settings: Settings, env: NodeJS.ProcessEnv): Part {
  const port = String(settings.ports.APP_PORT)
  return {
    name: 'app',
    command: process.execPath,
    args: [next, settings.isDev ? 'dev' : 'start', '--hostname', '127.0.0.1', '--port', port],
    cwd: root,
    env,
    stopSignal: 'SIGTERM',
    stopTimeoutMs: 6000,
    startTimeoutMs: 60_000,
    silentAfterMs: settings.isDev ? 120_000 : 30_000,
    probe: async () => probeHttp(`http://127.0.0.1:${port}/api/health?part=app`, settings.isDev ? 30_000 : 3000),
  }
}
