import 'server-only'
import type { Db } from '../db/client.ts'
import { fromRpc } from '../db/errors.ts'
import { ok, type Result } from '../result.ts'
import { type LiveCall, liveCalls } from './answers.ts'

/** The live calls with what each side received in the last two minutes. Supervisor, Collector. */
export async function readLiveCalls(db: Db): Promise<Result<LiveCall[]>> {
  const { data, error } = await db.rpc('live_calls')
  return error ? fromRpc(error) : ok(liveCalls.parse(data))
}
