import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { z } from 'zod'

import { asciiDigits } from './text.ts'

/** Any usual spelling of a phone number → E.164, or null. Without a country it is Indian. */
export function parsePhone(spelling: string): string | null {
  if (spelling.length > 40) return null
  const phone = parsePhoneNumberFromString(asciiDigits(spelling), 'IN')
  return phone?.isValid() && !phone.ext ? phone.number : null
}

export const phone = z
  .string({ error: 'invalid_input' })
  .trim()
  .min(1, { error: 'required' })
  .transform((spelling, check) => {
    const number = parsePhone(spelling)
    if (number === null) check.issues.push({ code: 'custom', message: 'phone_invalid', input: spelling })
    return number ?? z.NEVER
  })

export const optionalPhone = z
  .literal('')
  .transform(() => undefined)
  .or(phone)
  .optional()
