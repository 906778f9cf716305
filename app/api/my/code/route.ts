import { getLocale } from 'next-intl/server'

import { askPhoneCode } from '@/lib/citizens/citizens'
import { keepCodeRequest, keepTyped } from '@/lib/citizens/code-request'
import { parseComplaintNumber } from '@/lib/complaints/number'
import { failureErrors, type FieldErrors, formRoute, refuseForm } from '@/lib/forms'
import { addressOf, readForm, seeOther } from '@/lib/http'
import { parsePhone } from '@/lib/phone'
import { keepable } from '@/lib/text'

/** Asks for a phone code: from /my, or from /track with a complaint's number. The answer never says whether anybody knows the number. */
export const POST = formRoute('/my', async (request: Request) => {
  const form = await readForm(request)
  if (!form.ok) return refuseForm(request, '/my', { form: form.code })
  const { phone: spelling = '', number: numberSpelling } = form.value.values
  const page = numberSpelling === undefined ? '/my' : '/track'
  const phone = parsePhone(spelling)
  const number = numberSpelling === undefined ? undefined : parseComplaintNumber(numberSpelling)
  const errors: FieldErrors = {
    ...(number === null && { number: numberSpelling?.trim() ? 'number_invalid' : 'required' }),
    ...(phone === null && { phone: spelling.trim() ? 'phone_invalid' : 'required' }),
  }
  if (phone === null || number === null) {
    await keepTyped({ phone: keepable(spelling, 40), number: keepable(numberSpelling ?? '', 40) })
    return refuseForm(request, page, errors)
  }
  const asked = await askPhoneCode({
    phone,
    address: addressOf(request),
    locale: await getLocale(),
    complaintNumber: number,
  })
  if (!asked.ok) {
    await keepTyped({ phone: keepable(spelling, 40), number: keepable(numberSpelling ?? '', 40) })
    return refuseForm(request, page, failureErrors(asked, ['phone']))
  }
  await keepCodeRequest({ codeId: asked.value, lastDigits: phone.slice(-4), next: number ? `/my/${number}` : '/my' })
  return seeOther('/my/code')
})
