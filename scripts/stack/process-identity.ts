import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

/** A pid alone is reused after a reboot: the time a process began tells whether it is still the same one. */
export function startedAt(pid: number): string | undefined {
  try {
    if (process.platform === 'linux') {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      return fields[0] === 'Z' ? undefined : fields[19]
    }
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined
  } catch {
    return undefined
  }
}

export function isSameProcess(pid: number, began: string): boolean {
  return startedAt(pid) === began
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  for (const target of [-pid, pid]) {
    try {
      process.kill(target, signal)
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
    }
  }
}

/** Asks the process (and its group) to stop, waits, and kills what is left. */
export async function stopProcess(
  pid: number,
  began: string,
  signal: NodeJS.Signals,
  timeoutMs: number,
): Promise<void> {
  const deadline = Date.now() + timeoutMs
  if (isSameProcess(pid, began)) signalGroup(pid, signal)
  while (isSameProcess(pid, began) && Date.now() < deadline) await wait(50)
  if (isSameProcess(pid, began)) signalGroup(pid, 'SIGKILL')
  while (isSameProcess(pid, began)) await wait(20)
}
