/** One long-running process of the stack. */
export type Part = {
  name: string
  command: string
  args: string[]
  env: NodeJS.ProcessEnv
  cwd?: string
  /** The user it runs as, when this process is root and the part refuses to be. */
  user?: { uid: number; gid: number }
  stopSignal: NodeJS.Signals
  stopTimeoutMs: number
  startTimeoutMs: number
  /** Resolves when the part does its work; rejects while it does not. */
  probe: () => Promise<void>
  /** Running but silent for so long, it is killed and started anew. Undefined for the database: its recovery takes what it takes. */
  silentAfterMs?: number
  /** Clears what a killed predecessor left in the way. */
  prepare?: () => Promise<void>
}

/** Any answer below 500 within the time-out means the server is up. */
export async function probeHttp(url: string, timeoutMs = 1500): Promise<void> {
  const response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs), redirect: 'manual' })
  await response.body?.cancel()
  if (response.status >= 500) throw new Error(`${url} answered ${response.status}`)
}
