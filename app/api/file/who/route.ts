import { getLocale } from 'next-intl/server'
import { cookies } from 'next/headers'

import { registerComplaint } from '@/lib/complaints/complaints'
import { complaint, type ComplaintInput } from '@/lib/complaints/schema'
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
  // The page of a complaint that was sent asks for nothing again: its own words are sent once more, and find its number.
  const { name = before.name, phone = before.phone } = form.value.values
  const draft: Draft = { ...before, name: keepable(name, 500), phone: keepable(phone, 100) }
  await keepDraft(draft)

  const input = complaint.safeParse({ ...draft, name, phone })
  if (!input.success) return refused(request, fieldErrors(input.error))
  const registered = await register(request, draft, input.data)
  if (registered.ok) {
    await keepDraft({ ...draft, sentAt: new Date().toISOString() })
    return seeOther('/file/receipt')
  }
  if (registered.code === 'key_reused') {
    // What was sent the first time is what was kept then; perhaps nobody saw its number yet.
    const first = complaint.safeParse(before)
    if (first.success) await register(request, before, first.data)
    await keepDraft(anew(draft))
  }
  return refused(request, failureErrors(registered, ['text', 'landmark', 'name', 'phone', 'category', 'place']))
})

async function register(request: Request, { photo }: Draft, input: ComplaintInput) {
  const registered = await registerComplaint({ input, locale: await getLocale(), photo, address: addressOf(request) })
  if (registered.ok)
    keepReceipt(await cookies(), {
      number: registered.value.number,
      link: registered.value.link,
      hasPhone: input.phone !== undefined,
    })
  return registered
}

function refused(request: Request, errors: ReturnType<typeof fieldErrors>) {
  return refuseForm(request, pages[Object.keys(errors)[0] ?? ''] ?? page, errors)
}
