import { staffForRoute } from '@/lib/auth/staff'
import { startCallBack } from '@/lib/calls/desk-calls'
import { comesFromAnotherSite, refuse, reply } from '@/lib/http'
import { fail } from '@/lib/result'

/** POST: call the citizen of this task back. The call is mine and live, its link goes out by SMS. 409 in_call, wrong_state, call_already_taken. */
export async function POST(request: Request, { params }: RouteContext<'/api/desk/tasks/[id]/call'>): Promise<Response> {
  if (comesFromAnotherSite(request)) return refuse(fail('forbidden'))
  const staff = await staffForRoute(request, 'operator', 'interpreter')
  if (!staff.ok) return refuse(staff)
  const { id } = await params
  return /^\d{1,15}$/.test(id) ? reply(await startCallBack(staff.value.db, Number(id))) : refuse(fail('not_found'))
}
