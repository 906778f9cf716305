import type { z } from 'zod'

import { currentCall } from '@/lib/calls/cookie'
import { databaseAs, type Db } from '@/lib/db/client'
import { readAs, refuse, reply } from '@/lib/http'
import { fail, ok, type Result } from '@/lib/result'

type Route = (request: Request) => Promise<Response>

/** A route that does one thing to the call of this browser. 401 not_signed_in when it is in none. */
export function onMyCall(act: (db: Db) => Promise<Result<unknown>>, status = 200): Route {
  return async () => {
    const db = await myDatabase()
    return db.ok ? reply(await act(db.value), status) : refuse(db)
  }
}

/** The same with JSON of this shape. */
export function onMyCallWith<S extends z.ZodType>(
  schema: S,
  act: (db: Db, input: z.infer<S>) => Promise<Result<unknown>>,
): Route {
  return async (request) => {
    const db = await myDatabase()
    if (!db.ok) return refuse(db)
    const input = await readAs(request, schema)
    return input.ok ? reply(await act(db.value, input.value)) : refuse(input)
  }
}

async function myDatabase(): Promise<Result<Db>> {
  const claims = await currentCall()
  return claims ? ok(databaseAs(claims)) : fail('not_signed_in')
}
