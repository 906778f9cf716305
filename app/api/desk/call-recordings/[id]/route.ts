import { callCentreRoles } from '@/lib/auth/roles'
import { staffForRoute } from '@/lib/auth/staff'
import { playCallRecording } from '@/lib/call-recordings/call-recordings'
import { callTake } from '@/lib/call-recordings/schema'
import { serveRange } from '@/lib/files/serving'
import { refuse } from '@/lib/http'
import { fail } from '@/lib/result'

/** GET ?take=<n> → one take of a call's recording, whole or the range that the player asks for. The look is written down. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/api/desk/call-recordings/[id]'>,
): Promise<Response> {
  const staff = await staffForRoute(request, ...callCentreRoles)
  if (!staff.ok) return refuse(staff)
  const take = callTake.safeParse({
    recordingId: (await params).id,
    take: new URL(request.url).searchParams.get('take') ?? 0,
  })
  if (!take.success) return refuse(fail('not_found'))
  const played = await playCallRecording(staff.value.db, take.data.recordingId, take.data.take)
  if (!played.ok) return refuse(played)
  const { size, mimeType, read } = played.value
  return serveRange(request, size, mimeType, read)
}
