import type { z } from 'zod'

import { isSecret } from '@/lib/db/claims'
import { databaseAs, type Db } from '@/lib/db/client'
import { comesFromAnotherSite, readAs, refuse, reply } from '@/lib/http'
import { fail, ok, type Result } from '@/lib/result'

type Context = { params: Promise<{ link: string }> }
type Route = (request: Request, context: Context) => Promise<Response>

/** A route that does one thing to the call that the guest's link of its address opens. 404 for what is no link. */
export function onGuestCall(act: (db: Db) => Promise<Result<unknown>>): Route {
  return async (request, context) => {
    if (comesFromAnotherSite(request)) return refuse(fail('forbidden'))
    const db = await databaseOf(context)
    return db.ok ? reply(await act(db.value)) : refuse(db)
  }
}

/** The same with JSON of this shape. */
export function onGuestCallWith<S extends z.ZodType>(
  schema: S,
  act: (db: Db, input: z.infer<S>) => Promise<Result<unknown>>,
): Route {
  return async (request, context) => {
    const db = await databaseOf(context)
    if (!db.ok) return refuse(db)
    const input = await readAs(request, schema)
    return input.ok ? reply(await act(db.value, input.value)) : refuse(input)
  }
}

async function databaseOf({ params }: Context): Promise<Result<Db>> {
  const { link } = await params
  return isSecret(link) ? ok(databaseAs({ kind: 'guest_link', secret: link })) : fail('not_found')
}
