import type { z } from 'zod'

import type { CallClaims } from '@/lib/calls/calls'
import { callOfRequest } from '@/lib/calls/cookie'
import { readAs, refuse, reply } from '@/lib/http'
import type { Result } from '@/lib/result'

type Route = (request: Request) => Promise<Response>

/** A route that does one thing to the call of this browser. 401 not_signed_in when it is in none. */
export function onMyCall(act: (claims: CallClaims) => Promise<Result<unknown>>, status = 200): Route {
  return async () => {
    const claims = await callOfRequest()
    return claims.ok ? reply(await act(claims.value), status) : refuse(claims)
  }
}

/** The same with JSON of this shape. */
export function onMyCallWith<S extends z.ZodType>(
  schema: S,
  act: (claims: CallClaims, input: z.infer<S>) => Promise<Result<unknown>>,
): Route {
  return async (request) => {
    const claims = await callOfRequest()
    if (!claims.ok) return refuse(claims)
    const input = await readAs(request, schema)
    return input.ok ? reply(await act(claims.value, input.value)) : refuse(input)
  }
}
