import { staffForRoute } from '@/lib/auth/staff'
import { photoBytes } from '@/lib/files/photos'
import { readForm } from '@/lib/http'
import { fail } from '@/lib/result'
import { answerRoomForm } from '@/lib/room-forms'
import { showMyPicture, takeMyPictureAway } from '@/lib/staff/pictures'

const back = '/desk/about-me'

/** POST {picture} or {remove}: the picture of me that citizens who wait see. 413 too_large, 415 unsupported_media_type, 422 required. */
export async function POST(request: Request): Promise<Response> {
  const staff = await staffForRoute(request, 'operator', 'interpreter')
  if (!staff.ok) return answerRoomForm(request, staff, { back })
  const form = await readForm(request, photoBytes + 10_000)
  if (!form.ok) return answerRoomForm(request, form, { back })
  const { values, files } = form.value
  if (values['remove']) return answerRoomForm(request, await takeMyPictureAway(staff.value.db), { back })
  const { picture } = files
  if (!picture) return answerRoomForm(request, fail('required', 'picture'), { back })
  return answerRoomForm(request, await showMyPicture(staff.value.db, picture), { back })
}
