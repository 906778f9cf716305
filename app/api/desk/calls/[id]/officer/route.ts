import { inviteOfficer } from '@/lib/calls/joining'
import { officerInvitation } from '@/lib/calls/schema'
import { readAs, refuse, reply } from '@/lib/http'

import { deskRequest } from '../../desk-request'

/** POST {phone?}: an officer gets the link to my live call by WhatsApp. 422 required, phone_invalid; 409 call_over. */
export async function POST(request: Request, context: RouteContext<'/api/desk/calls/[id]/officer'>): Promise<Response> {
  const asked = await deskRequest(request, context)
  if (!asked.ok) return refuse(asked)
  const wish = await readAs(request, officerInvitation)
  return wish.ok ? reply(await inviteOfficer(asked.value.db, asked.value.callId, wish.value.phone)) : refuse(wish)
}
