import { execFileSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'

import { Sentence } from '../stack/settings.ts'
import { livekitVersion } from './places.ts'

/** The one that `LIVEKIT_SERVER_BIN` names: whoever sets it means it. */
export function chosenBinary(path: string): string {
  try {
    accessSync(path, constants.X_OK)
    return path
  } catch (cause) {
    throw new Sentence(
      `LIVEKIT_SERVER_BIN is ${path}, which is no program that can be run: correct it or leave it out.`,
      {
        cause,
      },
    )
  }
}

/** `livekit-server` on PATH when it is of our minor version and at least our patch; another version speaks differently to the client. */
export function binaryOnPath(env: NodeJS.ProcessEnv): string | undefined {
  try {
    const said = execFileSync('livekit-server', ['--version'], {
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    return isRightVersion(said) ? 'livekit-server' : undefined
  } catch {
    return undefined
  }
}

export function isRightVersion(said: string): boolean {
  const [, major, minor, patch] = /(\d+)\.(\d+)\.(\d+)/.exec(said) ?? []
  const [ourMajor, ourMinor, ourPatch] = livekitVersion.split('.')
  return major === ourMajor && minor === ourMinor && Number(patch) >= Number(ourPatch)
}
