import type { z } from 'zod'

import type { Staff, StaffRole } from '@/lib/auth/roles'
import { type SignedIn, staffForRoute } from '@/lib/auth/staff'
import { callId as callIdSchema } from '@/lib/calls/schema'
import type { Db } from '@/lib/db/client'
import { fail, ok, type Result } from '@/lib/result'

import { routeFor, routeWithFor } from '../../route-for'

type Context = { params: Promise<{ id: string }> }
type Named = { callId: string }
type Act<Asked> = (db: Db, asked: Asked, staff: Staff) => Promise<Result<unknown>>

const whoCall: StaffRole[] = ['operator', 'interpreter']

/** A route of the desk that does one thing to the call of its address. 401, 403, 404. */
export function onCall(act: Act<Named>, roles = whoCall) {
  return routeFor(callFor(roles), async ({ db, staff, callId }) => act(db, { callId }, staff))
}

/** The same with JSON of this shape. */
export function onCallWith<S extends z.ZodType<object>>(
  schema: S,
  act: Act<Named & z.infer<S>>,
  { roles = whoCall, status = 200 } = {},
) {
  return routeWithFor(
    callFor(roles),
    schema,
    async ({ db, staff, callId }, input) => act(db, { ...input, callId }, staff),
    status,
  )
}

function callFor(roles: StaffRole[]) {
  return async (request: Request, { params }: Context): Promise<Result<SignedIn & Named>> => {
    const staff = await staffForRoute(request, ...roles)
    if (!staff.ok) return staff
    const id = callIdSchema.safeParse((await params).id)
    return id.success ? ok({ ...staff.value, callId: id.data }) : fail('not_found')
  }
}
