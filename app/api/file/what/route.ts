import { randomUUID } from 'node:crypto'

import { what } from '@/lib/complaints/schema'
import { findKinds, readKind } from '@/lib/directory/lookup'
import { storePhoto } from '@/lib/files/photos'
import { type Draft, keepDraft, readDraft } from '@/lib/filing/draft'
import { fieldErrors, type FieldErrors, formRoute, refuseForm } from '@/lib/forms'
import { readForm, seeOther } from '@/lib/http'
import { keepable } from '@/lib/text'

/** Room for a photo that is too large, so that its words are kept and the answer says what is wrong. */
const maxBytes = 25 * 1024 * 1024
/** Tries at a good picture of one thing. */
const photosEach = 20
const page = '/file'

/** First page: what happened. */
export const POST = formRoute(page, async (request: Request) => {
  const form = await readForm(request, maxBytes)
  if (!form.ok) return refuseForm(request, page, { form: form.code })
  const { values, files } = form.value
  const input = what.safeParse(values)
  const errors: FieldErrors = input.success ? {} : fieldErrors(input.error)
  if (errors.key) return refuseForm(request, page, { form: 'invalid_input' })
  if (values.category && !errors.category && !(await readKind(values.category))) errors.category = 'category_unknown'

  const before = await openDraft()
  const draft = {
    ...before,
    key: before?.key ?? newKey(values.key ?? '', await readDraft()),
    text: keepable(values.text ?? ''),
    category: errors.category ? '' : (values.category ?? ''),
    photo: values.removePhoto ? null : (before?.photo ?? null),
    photos: (before?.photos ?? 0) + (files.photo ? 1 : 0),
  }
  const kept = await keepDraft(draft)
  if (!kept.ok) errors.form = kept.code
  // A photo is stored only for words that are kept, and a few for each: nobody fills the disk with them.
  else if (draft.photos > photosEach) errors.photo = 'too_many_requests'
  else if (files.photo) {
    const photo = await storePhoto(files.photo)
    const added = photo.ok ? await keepDraft({ ...draft, photo: photo.value }) : photo
    if (!added.ok) errors.photo = added.code
  }
  if (Object.keys(errors).length > 0) return refuseForm(request, page, errors)

  // Nothing was chosen though the words say something: asked once, where no script has asked before.
  const asked = values.category !== undefined || values.asked !== undefined
  if (!asked && (await findKinds(values.text ?? '')).length > 0) return seeOther('/file?kind=1#category')
  return seeOther('/file/where')
})

/** The complaint being written; one that was sent already is none. */
async function openDraft(): Promise<Draft | null> {
  const draft = await readDraft()
  return draft?.sentAt ? null : draft
}

/** A page of the last complaint, found by the Back button, begins a new one: its key is used. */
function newKey(key: string, sent: Draft | null): string {
  return sent?.key === key ? randomUUID() : key
}
