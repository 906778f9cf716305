import { existsSync } from 'node:fs'

import { Sentence } from '../stack/settings.ts'
import { binaryOnPath, chosenBinary } from './existing.ts'
import { goInstall } from './go.ts'
import { cachedBinary, livekitVersion } from './places.ts'
import { fetchRelease } from './release.ts'
import { installWithToolchain } from './toolchain.ts'

type Way = (target: string, env: NodeJS.ProcessEnv, progress: (note: string) => void) => Promise<void>

const ways: Record<string, Way> = {
  'with the Go here': async (target, env, progress) => goInstall('go', target, env, progress),
  'with a Go toolchain from the module proxy': installWithToolchain,
  'from LiveKit’s releases': fetchRelease,
}

/** The path of a livekit-server of the right version: the one named, one on PATH, the one kept from before, or one obtained now. */
export async function obtainLivekit(
  progress: (note: string) => void,
  env: NodeJS.ProcessEnv = process.env,
): Promise<string> {
  if (env.LIVEKIT_SERVER_BIN) return chosenBinary(env.LIVEKIT_SERVER_BIN)
  const onPath = binaryOnPath(env)
  if (onPath) return onPath
  const target = cachedBinary(env)
  if (existsSync(target)) return target

  const failures: string[] = []
  for (const [name, way] of Object.entries(ways)) {
    try {
      await way(target, env, progress)
      progress(name)
      return target
    } catch (error) {
      failures.push(`${name}: ${reason(error)}`)
    }
  }
  throw new Sentence(
    `livekit-server ${livekitVersion} is needed and could not be obtained (${failures.join('; ')}). Install Go 1.26 (https://go.dev/dl) or put livekit-server ${livekitVersion} on PATH, then start again.`,
  )
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if ('code' in error && error.code === 'ENOENT') return 'there is none'
  if ('code' in error && error.code === 'ENOSPC') return 'the disk is full'
  return error.cause instanceof Error ? `${error.message} (${error.cause.message})` : error.message
}
