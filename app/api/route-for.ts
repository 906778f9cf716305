import type { z } from 'zod'

import { comesFromAnotherSite, readAs, refuse, reply } from '@/lib/http'
import { fail, type Result } from '@/lib/result'

type Find<Who, Context> = (request: Request, context: Context) => Promise<Result<Who>>
type Route<Context> = (request: Request, context: Context) => Promise<Response>

/** A route that does one thing for whom `find` knows. 403 from another site's page, and as `find` and `act` refuse. */
export function routeFor<Who, Context>(
  find: Find<Who, Context>,
  act: (who: Who) => Promise<Result<unknown>>,
  status = 200,
): Route<Context> {
  return async (request, context) => {
    if (comesFromAnotherSite(request)) return refuse(fail('forbidden'))
    const who = await find(request, context)
    return who.ok ? reply(await act(who.value), status) : refuse(who)
  }
}

/** The same with JSON of this shape. */
export function routeWithFor<Who, Context, S extends z.ZodType>(
  find: Find<Who, Context>,
  schema: S,
  act: (who: Who, input: z.infer<S>) => Promise<Result<unknown>>,
  status = 200,
): Route<Context> {
  return async (request, context) => {
    const who = await find(request, context)
    if (!who.ok) return refuse(who)
    const input = await readAs(request, schema)
    return input.ok ? reply(await act(who.value, input.value), status) : refuse(input)
  }
}
