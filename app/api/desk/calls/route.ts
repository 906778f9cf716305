import { callCentreRoles } from '@/lib/auth/roles'
import { staffForRoute } from '@/lib/auth/staff'
import { readDeskCalls } from '@/lib/calls/desk'
import { refuse, reply } from '@/lib/http'

/** GET → me, my offer, my call, who waits, who is on shift (lib/calls/answers.ts: DeskCalls). Also the desk's sign of life. */
export async function GET(request: Request): Promise<Response> {
  const staff = await staffForRoute(request, ...callCentreRoles)
  return staff.ok ? reply(await readDeskCalls(staff.value.db)) : refuse(staff)
}
