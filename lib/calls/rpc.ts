import 'server-only'
import type { z } from 'zod'

import { fromRpc } from '../db/errors.ts'
import { ok, type Result } from '../result.ts'

type Answer = { data: unknown; error: Parameters<typeof fromRpc>[0] | null }

/** A rule of the database, its answer read by its schema. */
export async function answerOf<S extends z.ZodType>(
  asked: PromiseLike<Answer>,
  schema: S,
): Promise<Result<z.infer<S>>> {
  const { data, error } = await asked
  return error ? fromRpc(error) : ok(schema.parse(data))
}

export async function done(asked: PromiseLike<Answer>): Promise<Result<null>> {
  const { error } = await asked
  return error ? fromRpc(error) : ok(null)
}
