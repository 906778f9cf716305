import { z } from 'zod'

import { staffRoles } from '../auth/roles.ts'
import { names, optionally, ticked } from '../fields.ts'
import { phone } from '../phone.ts'

/** Languages that a member of staff can be offered calls in. */
export const staffLanguages = ['hi', 'hne', 'en', 'isl', 'ur', 'or', 'bn', 'te', 'mr'] as const

const person = z.object({
  role: z.enum(staffRoles, { error: 'required' }),
  ...names,
  phone,
  gender: optionally(z.enum(['female', 'male', 'other'], { error: 'invalid_input' })),
  ...(Object.fromEntries(staffLanguages.map((language) => [`speaks_${language}`, ticked])) as Record<
    `speaks_${(typeof staffLanguages)[number]}`,
    typeof ticked
  >),
})

const login = z
  .string({ error: 'required' })
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{2,59}$/, { error: 'login_invalid' })

export const addStaffSchema = person.extend({ login })
export const changeStaffSchema = person
export const resetSignInSchema = z.object({
  login: optionally(login),
})
export type StaffInput = z.infer<typeof changeStaffSchema>

/** The ticked languages; Hindi when nobody ticked one. */
export function spokenLanguages(input: StaffInput): string[] {
  const spoken = staffLanguages.filter((language) => input[`speaks_${language}`])
  return spoken.length === 0 ? ['hi'] : spoken
}
