import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

import { appUrl, dataDir } from '../fixtures/addresses.ts'

export const victims = ['app', 'worker', 'database'] as const
export type Victim = (typeof victims)[number]

/** SIGKILL, as the kernel does when memory is short: no goodbye, nothing flushed. The supervisor records each part's process. */
export function kill(victim: Victim): number {
  const { pid } = JSON.parse(readFileSync(join(dataDir, 'run', `${victim}.json`), 'utf8')) as { pid: number }
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
  return pid
}

/** Until /api/health says that every part is up again. → how long it took. */
export async function untilHealthy(timeoutMs = 40_000): Promise<number> {
  const began = Date.now()
  let last = 'no answer'
  while (Date.now() - began < timeoutMs) {
    try {
      const response = await fetch(`${appUrl}/api/health`, { signal: AbortSignal.timeout(5000) })
      last = await response.text()
      if (response.status === 200) return Date.now() - began
    } catch (error) {
      last = String(error)
    }
    await wait(100)
  }
  throw new Error(`Not healthy after ${timeoutMs} ms: ${last}`)
}
