import { callCentreRoles } from '@/lib/auth/roles'
import { staffForRoute } from '@/lib/auth/staff'
import { freeForEmergency } from '@/lib/calls/desk'
import { freedPerson } from '@/lib/calls/schema'
import { readAs, refuse, reply } from '@/lib/http'

/** POST {staffId}: their live call waits, and the emergency that rings nowhere rings at their desk. 403 not_your_call, 409 wrong_state. */
export async function POST(request: Request): Promise<Response> {
  const staff = await staffForRoute(request, ...callCentreRoles)
  if (!staff.ok) return refuse(staff)
  const person = await readAs(request, freedPerson)
  return person.ok ? reply(await freeForEmergency(staff.value.db, person.value)) : refuse(person)
}
