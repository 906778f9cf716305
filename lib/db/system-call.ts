import 'server-only'
import { adminDatabase } from './admin.ts'
import type { Database } from './database.types.ts'

type Functions = Database['public']['Functions']

/**
 * Calls one of the functions that are for the system alone. Throws on every refusal: it is our bug, or the database is away and
 * the job is tried again.
 */
export async function systemCall<N extends keyof Functions>(
  name: N,
  args: { [K in keyof Functions[N]['Args']]: Functions[N]['Args'][K] | null },
): Promise<unknown> {
  const { data, error } = await adminDatabase().rpc(name, args)
  if (error) throw new Error(`${name}: ${error.message}`, { cause: error })
  return data
}
