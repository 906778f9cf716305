import type { z } from 'zod'

import { isSecret } from '@/lib/db/claims'
import { databaseAs, type Db } from '@/lib/db/client'
import { fail, ok, type Result } from '@/lib/result'

import { routeFor, routeWithFor } from '../../route-for'

type Context = { params: Promise<{ link: string }> }

/** A route that does one thing to the call that the guest's link of its address opens. 404 for what is no link. */
export function onGuestCall(act: (db: Db) => Promise<Result<unknown>>) {
  return routeFor(databaseOf, act)
}

/** The same with JSON of this shape. */
export function onGuestCallWith<S extends z.ZodType>(
  schema: S,
  act: (db: Db, input: z.infer<S>) => Promise<Result<unknown>>,
) {
  return routeWithFor(databaseOf, schema, act)
}

async function databaseOf(_: Request, { params }: Context): Promise<Result<Db>> {
  const { link } = await params
  return isSecret(link) ? ok(databaseAs({ kind: 'guest_link', secret: link })) : fail('not_found')
}
