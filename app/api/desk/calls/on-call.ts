import type { z } from 'zod'

import type { StaffRole } from '@/lib/auth/roles'
import { type SignedIn, staffForRoute } from '@/lib/auth/staff'
import { callId } from '@/lib/calls/schema'
import { readAs, refuse, reply } from '@/lib/http'
import { fail, ok, type Result } from '@/lib/result'

type Context = { params: Promise<{ id: string }> }
type Route = (request: Request, context: Context) => Promise<Response>
type Asked = SignedIn & { callId: string }

const whoCall: StaffRole[] = ['operator', 'interpreter']

/** A route of the desk that does one thing to the call of its address. 401, 403, 404. */
export function onCall(act: (asked: Asked) => Promise<Result<unknown>>, roles = whoCall): Route {
  return async (request, context) => {
    const asked = await askedOf(request, context, roles)
    return asked.ok ? reply(await act(asked.value)) : refuse(asked)
  }
}

/** The same with JSON of this shape. */
export function onCallWith<S extends z.ZodType>(
  schema: S,
  act: (asked: Asked, input: z.infer<S>) => Promise<Result<unknown>>,
  { roles = whoCall, status = 200 } = {},
): Route {
  return async (request, context) => {
    const asked = await askedOf(request, context, roles)
    if (!asked.ok) return refuse(asked)
    const input = await readAs(request, schema)
    return input.ok ? reply(await act(asked.value, input.value), status) : refuse(input)
  }
}

async function askedOf(request: Request, { params }: Context, roles: StaffRole[]): Promise<Result<Asked>> {
  const staff = await staffForRoute(request, ...roles)
  if (!staff.ok) return staff
  const id = callId.safeParse((await params).id)
  return id.success ? ok({ ...staff.value, callId: id.data }) : fail('not_found')
}
