import { getLocale } from 'next-intl/server'
import { cookies } from 'next/headers'

import { registerComplaint } from '@/lib/complaints/complaints'
import { complaint } from '@/lib/complaints/schema'
import { anew, type Draft, keepDraft, readDraft } from '@/lib/filing/draft'
import { keepReceipt } from '@/lib/filing/receipt'
import { failureErrors, fieldErrors, formRoute, refuseForm } from '@/lib/forms'
import { addressOf, readForm, seeOther } from '@/lib/http'
import { keepable } from '@/lib/text'

const page = '/file/who'
/** Which page asks for the field. */
const pages: Record<string, '/file' | '/file/where'> = {
  text: '/file',
  category: '/file',
  place: '/file/where',
  landmark: '/file/where',
}

/** Third page: who; and the complaint is sent, once however often this is. */
export const POST = formRoute(page, async (request: Request) => {
  const form = await readForm(request)
  if (!form.ok) return refuseForm(request, page, { form: form.code })
  const before = await readDraft()
  if (!before) return refuseForm(request, '/file', { form: 'draft_gone' })
  const { name = '', phone = '' } = form.value.values
  const draft: Draft = { ...before, name: keepable(name, 500), phone: keepable(phone, 100) }
  await keepDraft(draft)

  const input = complaint.safeParse({ ...draft, name, phone })
  if (!input.success) return refused(request, fieldErrors(input.error))
  const registered = await registerComplaint({
    input: input.data,
    locale: await getLocale(),
    photo: draft.photo,
    address: addressOf(request),
  })
  if (!registered.ok) {
    if (registered.code === 'key_reused') await keepDraft(anew(draft))
    return refused(request, failureErrors(registered, ['text', 'landmark', 'name', 'phone', 'category', 'place']))
  }
  await keepDraft({ ...draft, sent: true })
  keepReceipt(await cookies(), {
    number: registered.value.number,
    link: registered.value.link,
    hasPhone: input.data.phone !== undefined,
  })
  return seeOther('/file/receipt')
})

function refused(request: Request, errors: ReturnType<typeof fieldErrors>) {
  return refuseForm(request, pages[Object.keys(errors)[0] ?? ''] ?? page, errors)
}
