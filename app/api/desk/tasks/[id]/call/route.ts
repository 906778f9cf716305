import { staffForRoute } from '@/lib/auth/staff'
import { startCallBack } from '@/lib/calls/desk-calls'
import { deskWindow } from '@/lib/calls/schema'
import { comesFromAnotherSite, readAs, refuse, reply } from '@/lib/http'
import { fail } from '@/lib/result'

/** POST {windowId}: call the citizen of this task back, in this window. The call is mine and live, its link goes out by SMS. 409 in_call, wrong_state, call_already_taken, citizen_unreachable. */
export async function POST(request: Request, { params }: RouteContext<'/api/desk/tasks/[id]/call'>): Promise<Response> {
  if (comesFromAnotherSite(request)) return refuse(fail('forbidden'))
  const staff = await staffForRoute(request, 'operator', 'interpreter')
  if (!staff.ok) return refuse(staff)
  const { id } = await params
  if (!/^\d{1,15}$/.test(id)) return refuse(fail('not_found'))
  const here = await readAs(request, deskWindow)
  return here.ok ? reply(await startCallBack(staff.value.db, Number(id), here.value.windowId)) : refuse(here)
}
