import { callCentreRoles } from '@/lib/auth/roles'
import { staffForRoute } from '@/lib/auth/staff'
import { playCallRecording } from '@/lib/call-recordings/call-recordings'
import { callRun } from '@/lib/call-recordings/schema'
import { serveRange } from '@/lib/files/serving'
import { refuse } from '@/lib/http'
import { fail } from '@/lib/result'

/** GET ?run=<n> → one run of a call's recording, whole or the range that the player asks for. The look is written down. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/api/desk/call-recordings/[id]'>,
): Promise<Response> {
  const staff = await staffForRoute(request, ...callCentreRoles)
  if (!staff.ok) return refuse(staff)
  const run = callRun.safeParse({
    recordingId: (await params).id,
    run: new URL(request.url).searchParams.get('run') ?? 0,
  })
  if (!run.success) return refuse(fail('not_found'))
  const played = await playCallRecording(staff.value.db, run.data.recordingId, run.data.run)
  if (!played.ok) return refuse(played)
  const { size, mimeType, read } = played.value
  return serveRange(request, size, mimeType, read)
}
