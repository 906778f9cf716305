import type { StaffRole } from '@/lib/auth/roles'
import { type SignedIn, staffForRoute } from '@/lib/auth/staff'
import { callId } from '@/lib/calls/schema'
import { fail, ok, type Result } from '@/lib/result'

type CallContext = { params: Promise<{ id: string }> }

/** A desk route about one call: who asks, and which call. */
export async function deskRequest(
  request: Request,
  { params }: CallContext,
  roles: readonly StaffRole[] = ['operator', 'interpreter'],
): Promise<Result<SignedIn & { callId: string }>> {
  const staff = await staffForRoute(request, ...roles)
  if (!staff.ok) return staff
  const id = callId.safeParse((await params).id)
  return id.success ? ok({ ...staff.value, callId: id.data }) : fail('not_found')
}
