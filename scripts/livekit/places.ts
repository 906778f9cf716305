import { homedir } from 'node:os'
import { join } from 'node:path'

/** The newest release that `go install` can build (later ones carry a `replace` line). */
export const livekitVersion = '1.13.5'

/** Outside the checkout, so that a second clone does not build it again. */
export function cacheDir(env: NodeJS.ProcessEnv): string {
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'sunwai')
}

export function cachedBinary(env: NodeJS.ProcessEnv): string {
  return join(cacheDir(env), `livekit-server-${livekitVersion}${process.platform === 'win32' ? '.exe' : ''}`)
}
