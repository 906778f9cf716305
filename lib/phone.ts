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
  .refine((spelling) => spelling.trim() !== '', { error: 'required', abort: true })
  .transform(parsePhone)
  .refine((number) => number !== null, { error: 'phone_invalid' })
  .transform((number) => number ?? '')

export const optionalPhone = z
  .string({ error: 'invalid_input' })
  .optional()
  .transform((spelling) => (spelling?.trim() ? { number: parsePhone(spelling) } : undefined))
  .refine((given) => given?.number !== null, { error: 'phone_invalid' })
  .transform((given) => given?.number ?? undefined)
