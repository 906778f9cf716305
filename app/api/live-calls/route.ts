import { staffForRoute } from '@/lib/auth/staff'
import { readLiveCalls } from '@/lib/calls/quality'
import { refuse, reply } from '@/lib/http'

/** GET → the live calls with what each side receives (lib/calls/answers.ts). For who answers for them. */
export async function GET(request: Request): Promise<Response> {
  const staff = await staffForRoute(request, 'supervisor', 'collector')
  return staff.ok ? reply(await readLiveCalls(staff.value.db)) : refuse(staff)
}
