import type { z } from 'zod'

import { callCentreRoles, type StaffRole } from '@/lib/auth/roles'
import { type SignedIn, staffForRoute } from '@/lib/auth/staff'
import { ok, type Result } from '@/lib/result'
import { answerRoomForm, readRoomForm } from '@/lib/room-forms'

type Params = Record<string, string>

const back = '/desk/refused'

/** A route of the desk that does one thing with a form; `act` says which page comes next. A plain form that is refused is told so on a page. */
export function deskAct<T>(
  schema: z.ZodType<T>,
  act: (who: SignedIn, input: T, params: Params) => Promise<Result<string>>,
  roles: readonly StaffRole[] = callCentreRoles,
) {
  return async (request: Request, { params }: { params: Promise<Params> }): Promise<Response> => {
    const staff = await staffForRoute(request, ...roles)
    if (!staff.ok) return answerRoomForm(request, staff, { back })
    const input = await readRoomForm(request, schema)
    if (!input.ok) return answerRoomForm(request, input, { back })
    const done = await act(staff.value, input.value, await params)
    if (!done.ok) return answerRoomForm(request, done, { back })
    return answerRoomForm(request, ok(null), { back, href: `/${done.value.replace(/^\/+/, '')}` })
  }
}
