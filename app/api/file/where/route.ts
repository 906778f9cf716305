import { where } from '@/lib/complaints/schema'
import { readPlace } from '@/lib/directory/lookup'
import { anew, keepDraft, readDraft } from '@/lib/filing/draft'
import { fieldErrors, type FieldErrors, formRoute, refuseForm } from '@/lib/forms'
import { readForm, seeOther } from '@/lib/http'
import { keepable } from '@/lib/text'

const page = '/file/where'

/** Second page: where. The button "search" comes back to it with places found. */
export const POST = formRoute(page, async (request: Request) => {
  const form = await readForm(request)
  if (!form.ok) return refuseForm(request, page, { form: form.code })
  const { values } = form.value
  const before = await readDraft()
  if (!before) return refuseForm(request, '/file', { form: 'draft_gone' })
  const draft = before.sentAt ? anew(before) : before

  const input = where.safeParse(values)
  const errors: FieldErrors = input.success ? {} : fieldErrors(input.error)
  if (before.sentAt) errors.form = 'key_reused'
  if (values.place && !errors.place && !(await readPlace(values.place))) errors.place = 'place_unknown'
  const kept = await keepDraft({
    ...draft,
    placeQuery: keepable(values.placeQuery ?? '', 80),
    place: errors.place ? '' : (values.place ?? ''),
    landmark: keepable(values.landmark ?? '', 2000),
    latitude: errors.latitude ? '' : (values.latitude ?? ''),
    longitude: errors.longitude ? '' : (values.longitude ?? ''),
  })
  if (!kept.ok) errors.form = kept.code
  if (Object.keys(errors).length > 0) return refuseForm(request, page, errors)
  return seeOther(values.find === undefined ? '/file/who' : '/file/where#place')
})
