import type { z } from 'zod'

import { currentCall } from '@/lib/calls/cookie'
import { databaseAs, type Db } from '@/lib/db/client'
import { fail, ok, type Result } from '@/lib/result'

import { routeFor, routeWithFor } from '../../route-for'

/** A route that does one thing to the call of this browser. 401 not_signed_in when it is in none. */
export function onMyCall(act: (db: Db) => Promise<Result<unknown>>, status = 200) {
  return routeFor(myDatabase, act, status)
}

/** The same with JSON of this shape. */
export function onMyCallWith<S extends z.ZodType>(
  schema: S,
  act: (db: Db, input: z.infer<S>) => Promise<Result<unknown>>,
) {
  return routeWithFor(myDatabase, schema, act)
}

async function myDatabase(): Promise<Result<Db>> {
  const claims = await currentCall()
  return claims ? ok(databaseAs(claims)) : fail('not_signed_in')
}
