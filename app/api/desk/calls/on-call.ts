import type { z } from 'zod'

import type { Staff, StaffRole } from '@/lib/auth/roles'
import { type SignedIn, staffForRoute } from '@/lib/auth/staff'
import { callId as callIdSchema } from '@/lib/calls/schema'
import type { Db } from '@/lib/db/client'
import { readAs, refuse, reply } from '@/lib/http'
import { fail, ok, type Result } from '@/lib/result'

type Context = { params: Promise<{ id: string }> }
type Route = (request: Request, context: Context) => Promise<Response>
type Named = { callId: string }
type Act<Asked> = (db: Db, asked: Asked, staff: Staff) => Promise<Result<unknown>>

const whoCall: StaffRole[] = ['operator', 'interpreter']

/** A route of the desk that does one thing to the call of its address. 401, 403, 404. */
export function onCall(act: Act<Named>, roles = whoCall): Route {
  return async (request, context) => {
    const asked = await askedOf(request, context, roles)
    if (!asked.ok) return refuse(asked)
    const { db, staff, callId } = asked.value
    return reply(await act(db, { callId }, staff))
  }
}

/** The same with JSON of this shape. */
export function onCallWith<S extends z.ZodType<object>>(
  schema: S,
  act: Act<Named & z.infer<S>>,
  { roles = whoCall, status = 200 } = {},
): Route {
  return async (request, context) => {
    const asked = await askedOf(request, context, roles)
    if (!asked.ok) return refuse(asked)
    const input = await readAs(request, schema)
    if (!input.ok) return refuse(input)
    const { db, staff, callId } = asked.value
    return reply(await act(db, { ...input.value, callId }, staff), status)
  }
}

async function askedOf(request: Request, { params }: Context, roles: StaffRole[]): Promise<Result<SignedIn & Named>> {
  const staff = await staffForRoute(request, ...roles)
  if (!staff.ok) return staff
  const id = callIdSchema.safeParse((await params).id)
  return id.success ? ok({ ...staff.value, callId: id.data }) : fail('not_found')
}
