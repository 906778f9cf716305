import { callCentreRoles } from '@/lib/auth/roles'
import { staffForRoute } from '@/lib/auth/staff'
import { callId } from '@/lib/calls/schema'
import { serveRange } from '@/lib/files/serving'
import { refuse } from '@/lib/http'
import { playRecording } from '@/lib/recordings/recordings'
import { fail } from '@/lib/result'

/** GET → the message for the call centre, whole or the range that the player asks for. The look is written down. */
export async function GET(request: Request, { params }: RouteContext<'/api/recordings/[id]'>): Promise<Response> {
  const staff = await staffForRoute(request, ...callCentreRoles)
  if (!staff.ok) return refuse(staff)
  const id = callId.safeParse((await params).id)
  if (!id.success) return refuse(fail('not_found'))
  const played = await playRecording(staff.value.db, id.data)
  if (!played.ok) return refuse(played)
  const { size, mimeType, read } = played.value
  return serveRange(request, size, mimeType, read)
}
