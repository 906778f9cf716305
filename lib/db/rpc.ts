import 'server-only'
import type { z } from 'zod'

import { ok, type Result } from '../result.ts'
import { fromRpc } from './errors.ts'

export type Answer = { data: unknown; error: Parameters<typeof fromRpc>[0] | null }

/** What a function of the database answered, read by its schema; or its refusal. */
export async function answerOf<S extends z.ZodType>(
  asked: PromiseLike<Answer>,
  schema: S,
): Promise<Result<z.infer<S>>> {
  const { data, error } = await asked
  return error ? fromRpc(error) : ok(schema.parse(data))
}

/** The same where nothing but the refusal matters. */
export async function done(asked: PromiseLike<Answer>): Promise<Result<null>> {
  const { error } = await asked
  return error ? fromRpc(error) : ok(null)
}
