import { staffForRoute } from '@/lib/auth/staff'
import { startCallBack } from '@/lib/calls/desk'
import { deskWindow } from '@/lib/calls/schema'
import { readAs, refuse, reply } from '@/lib/http'

import { onTask } from '../../on-task'

/** POST {windowId}: call the citizen of this task back, in this window. The call is mine and live, its link goes out by SMS. 409 in_call, wrong_state, call_already_taken, citizen_unreachable. */
export async function POST(request: Request, { params }: RouteContext<'/api/desk/tasks/[id]/call'>): Promise<Response> {
  const staff = await staffForRoute(request, 'operator', 'interpreter')
  if (!staff.ok) return refuse(staff)
  const here = await readAs(request, deskWindow)
  if (!here.ok) return refuse(here)
  const { db } = staff.value
  return reply(await onTask((await params).id, async (taskId) => startCallBack(db, { taskId, ...here.value })))
}
