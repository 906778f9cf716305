import { randomUUID } from 'node:crypto'

import { createClient } from '@supabase/supabase-js'

import type { Database } from '../../lib/db/database.types.ts'
import { stackEnvironment } from '../../scripts/stack/environment.ts'
import { loadSecrets } from '../../scripts/stack/secrets.ts'
import { readSettings } from '../../scripts/stack/settings.ts'

/** How many complaints a second the running stack (`npm start`) registers through its gateway, each with its SMS queued; the worker sends meanwhile. */
const secondsEach = 8
const settings = readSettings()
const env = stackEnvironment(settings, loadSecrets(settings))
const db = createClient<Database>(env.SUPABASE_URL ?? '', env.SUPABASE_PUBLISHABLE_KEY ?? '', {
  auth: { persistSession: false },
})

async function register(): Promise<number> {
  const began = performance.now()
  const { error } = await db.rpc('register_complaint', {
    idempotency_key: randomUUID(),
    channel: 'web',
    complaint_text: 'हमारे मोहल्ले का हैंडपंप तीन दिन से बंद है।',
    phone: `+9190001${String(Math.floor(Math.random() * 100_000)).padStart(5, '0')}`,
  })
  if (error) throw new Error('A complaint was refused', { cause: error })
  return performance.now() - began
}

async function measure(clients: number): Promise<Record<string, number>> {
  const times: number[] = []
  const end = Date.now() + secondsEach * 1000
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (Date.now() < end) times.push(await register())
    }),
  )
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number): number => Math.round((sorted[Math.floor(sorted.length * share)] ?? 0) * 10) / 10
  return {
    clients,
    'complaints/s': Math.round(times.length / secondsEach),
    'p50 ms': at(0.5),
    'p95 ms': at(0.95),
    'p99 ms': at(0.99),
  }
}

await measure(2)
const rows = []
for (const clients of [1, 8, 32]) rows.push(await measure(clients))
console.table(rows)
