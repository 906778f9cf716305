import { callCentreRoles } from '@/lib/auth/roles'
import { staffForRoute } from '@/lib/auth/staff'
import { currentCitizen } from '@/lib/citizens/citizens'
import { isSecret } from '@/lib/db/claims'
import { databaseAs, type Db } from '@/lib/db/client'
import { serveRange } from '@/lib/files/serving'
import { refuse } from '@/lib/http'
import { playRecording } from '@/lib/recordings/recordings'
import { recordingForm, recordingId } from '@/lib/recordings/schema'
import { fail, ok, type Result } from '@/lib/result'

/**
 * GET ?form=whole|small|poster → the recording, whole or the range that the player asks for: for the call centre (the look is written down),
 * for the citizen by the link in `t`, or by their phone session.
 */
export async function GET(request: Request, { params }: RouteContext<'/api/recordings/[id]'>): Promise<Response> {
  const id = recordingId.safeParse((await params).id)
  const query = new URL(request.url).searchParams
  const form = recordingForm.safeParse(query.get('form') ?? 'whole')
  if (!id.success || !form.success) return refuse(fail('not_found'))
  const viewer = await viewerOf(request, query.get('t'))
  if (!viewer.ok) return refuse(viewer)
  const played = await playRecording(viewer.value, id.data, form.data)
  if (!played.ok) return refuse(played)
  const { size, mimeType, read } = played.value
  return serveRange(request, size, mimeType, read)
}

async function viewerOf(request: Request, link: string | null): Promise<Result<Db>> {
  if (link !== null) return isSecret(link) ? ok(databaseAs({ kind: 'tracking_link', secret: link })) : fail('not_found')
  const staff = await staffForRoute(request, ...callCentreRoles)
  if (staff.ok) return ok(staff.value.db)
  const citizen = staff.code === 'not_signed_in' ? await currentCitizen() : null
  return citizen ? ok(citizen.db) : staff
}
