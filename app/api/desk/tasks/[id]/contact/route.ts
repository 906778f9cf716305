import { callCentreRoles } from '@/lib/auth/roles'
import { staffForRoute } from '@/lib/auth/staff'
import { revealContact } from '@/lib/followups/followups'
import { refuse } from '@/lib/http'

import { onTask } from '../../on-task'

/** The number to dial; asking for it is written down. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const staff = await staffForRoute(request, ...callCentreRoles)
  if (!staff.ok) return refuse(staff)
  const contact = await onTask((await params).id, async (id) => revealContact(staff.value.db, id))
  return contact.ok ? Response.json(contact.value, { headers: { 'cache-control': 'no-store' } }) : refuse(contact)
}
