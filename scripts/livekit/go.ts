import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'

import { livekitVersion } from './places.ts'

const packagePath = `github.com/livekit/livekit-server/cmd/server@v${livekitVersion}`

/** Builds livekit-server with this Go and puts it where `target` says, at once and whole. No C compiler is needed. */
export async function goInstall(
  go: string,
  target: string,
  env: NodeJS.ProcessEnv,
  progress: (note: string) => void,
): Promise<void> {
  mkdirSync(dirname(target), { recursive: true })
  const folder = mkdtempSync(join(dirname(target), 'build-'))
  try {
    await build(go, { ...env, GOBIN: folder, CGO_ENABLED: '0' }, folder, progress)
    renameSync(join(folder, process.platform === 'win32' ? 'server.exe' : 'server'), target)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function build(go: string, env: NodeJS.ProcessEnv, cwd: string, progress: (note: string) => void): Promise<void> {
  progress('building it with Go')
  const child = spawn(go, ['install', '-v', packagePath], { cwd, env, stdio: ['ignore', 'ignore', 'pipe'] })
  let compiled = 0
  let downloaded = 0
  let tail = ''
  child.stderr.on('data', (chunk: Buffer) => {
    tail = (tail + chunk.toString('utf8')).slice(-1000)
    for (const line of chunk.toString('utf8').trim().split('\n'))
      if (line.startsWith('go: downloading')) downloaded++
      else compiled++
    progress(`building it with Go: ${downloaded} modules, ${compiled} packages of about 770`)
  })
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  if (code !== 0) throw new Error(`go install failed: ${tail.trim().split('\n').at(-1) ?? ''}`)
}

/** The first address that modules are fetched from: `$GOPROXY`, what Go says, or what `go env -w` has written. */
export function moduleProxy(env: NodeJS.ProcessEnv): string | undefined {
  const listed = env.GOPROXY || askGo(env) || written(env) || ''
  return listed
    .split(/[,|]/)
    .find((entry) => /^https?:\/\//.test(entry))
    ?.replace(/\/+$/, '')
}

function askGo(env: NodeJS.ProcessEnv): string | undefined {
  try {
    return execFileSync('go', ['env', 'GOPROXY'], { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  } catch {
    return undefined
  }
}

function written(env: NodeJS.ProcessEnv): string | undefined {
  const config =
    env.XDG_CONFIG_HOME || join(homedir(), process.platform === 'darwin' ? 'Library/Application Support' : '.config')
  const path = env.GOENV || join(config, 'go/env')
  return existsSync(path) ? /^GOPROXY=(.*)$/m.exec(readFileSync(path, 'utf8'))?.[1] : undefined
}
