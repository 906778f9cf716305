import { z } from 'zod'

import { currentStaff } from '@/lib/auth/staff'
import { anonymousDatabase } from '@/lib/db/client'
import { serveBytes } from '@/lib/files/serving'
import { refuse } from '@/lib/http'
import { readClipFile } from '@/lib/isl/isl'
import { fail } from '@/lib/result'

/** GET → a prompt in sign, or its still. Approved ones are for everybody and never change under their address; others for the administrator. */
export async function GET(request: Request, { params }: RouteContext<'/api/isl/[path]'>): Promise<Response> {
  const path = z.uuid().safeParse((await params).path)
  if (!path.success) return refuse(fail('not_found'))
  const approved = await readClipFile(anonymousDatabase(), path.data)
  if (approved.ok) {
    const answer = serveBytes(request, approved.value.bytes, approved.value.mimeType)
    answer.headers.set('cache-control', 'public, max-age=31536000, immutable')
    return answer
  }
  const staff = await currentStaff()
  const file = staff ? await readClipFile(staff.db, path.data) : approved
  return file.ok ? serveBytes(request, file.value.bytes, file.value.mimeType) : refuse(file)
}
