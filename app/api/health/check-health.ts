import { connect } from 'node:net'

import { env } from '../../../lib/env.ts'

export type PartHealth = { ok: boolean; ms: number; error?: string }

const timeoutMs = 2000

/** Asks every part itself, each time: nothing is remembered, so the answer is the truth of this moment. */
export async function checkHealth(): Promise<Record<string, PartHealth>> {
  const {
    SUPABASE_URL,
    SUPABASE_SECRET_KEY,
    DATABASE_URL,
    LIVEKIT_URL,
    WORKER_HEALTH_URL,
    HANDSET_PORT,
    SUNWAI_EMBEDDED,
  } = env()
  const probes: Record<string, () => Promise<void>> = {
    database: async () => reach(new URL(DATABASE_URL)),
    gateway: async () => ask(`${SUPABASE_URL}/rest/v1/departments?select=id&limit=1`, { apikey: SUPABASE_SECRET_KEY }),
    livekit: async () => ask(LIVEKIT_URL),
    ...(WORKER_HEALTH_URL ? { worker: async () => ask(WORKER_HEALTH_URL) } : {}),
    ...(SUNWAI_EMBEDDED ? { handset: async () => ask(`http://127.0.0.1:${HANDSET_PORT}/health`) } : {}),
  }
  const parts = await Promise.all(
    Object.entries(probes).map(async ([name, probe]) => [name, await time(probe)] as const),
  )
  return { app: { ok: true, ms: 0 }, ...Object.fromEntries(parts) }
}

async function time(probe: () => Promise<void>): Promise<PartHealth> {
  const began = performance.now()
  const ms = (): number => Math.round(performance.now() - began)
  try {
    await probe()
    return { ok: true, ms: ms() }
  } catch (error) {
    return {
      ok: false,
      ms: ms(),
      error: error instanceof Error && error.name === 'TimeoutError' ? 'no answer' : 'unreachable',
    }
  }
}

async function ask(url: string, headers: Record<string, string> = {}): Promise<void> {
  const response = await fetch(url, { headers, signal: AbortSignal.timeout(timeoutMs), cache: 'no-store' })
  await response.body?.cancel()
  if (!response.ok) throw new Error(`${response.status}`)
}

/** PostgreSQL says one letter to an SSL request, before any password. */
async function reach({ hostname, port }: URL): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port || 5432), timeout: timeoutMs })
    const end = (error?: Error): void => {
      socket.destroy()
      if (error) reject(error)
      else resolve()
    }
    socket.on('connect', () => socket.write(Buffer.from([0, 0, 0, 8, 4, 210, 22, 47])))
    socket.on('data', () => end())
    socket.on('error', end)
    socket.on('timeout', () => end(new Error('no answer')))
    socket.on('close', () => end(new Error('closed')))
  })
}
