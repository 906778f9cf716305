import { addQuality } from '@/lib/calls/records'
import { pictureNote } from '@/lib/calls/schema'
import { readAs, refuse, reply } from '@/lib/http'

import { deskRequest } from '../../desk-request'

/** POST: what the desk received in the last seconds. */
export async function POST(request: Request, context: RouteContext<'/api/desk/calls/[id]/quality'>): Promise<Response> {
  const asked = await deskRequest(request, context)
  if (!asked.ok) return refuse(asked)
  const seen = await readAs(request, pictureNote)
  return seen.ok ? reply(await addQuality(asked.value.db, seen.value, asked.value.callId)) : refuse(seen)
}
