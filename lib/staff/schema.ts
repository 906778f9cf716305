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

const isConfirmed = (value: unknown) => value === 'on'

/** Suspending ends all that the person has open: it is asked twice. */
export const setActiveSchema = z
  .object({ active: z.enum(['yes', 'no'], { error: 'required' }), confirm_suspend: z.string().optional() })
  .refine(({ active, confirm_suspend }) => active === 'yes' || isConfirmed(confirm_suspend), {
    path: ['confirm_suspend'],
    error: 'not_confirmed',
  })

/** A login for who never had one; else the old password dies, which is asked twice. */
export const resetSignInSchema = z
  .object({
    login: optionally(login),
    confirm_reset: z.string().optional(),
  })
  .refine(({ login: isFirst, confirm_reset }) => isFirst !== undefined || isConfirmed(confirm_reset), {
    path: ['confirm_reset'],
    error: 'not_confirmed',
  })
export type StaffInput = z.infer<typeof changeStaffSchema>

/** The ticked languages; Hindi when nobody ticked one. */
export function spokenLanguages(input: StaffInput): string[] {
  const spoken = staffLanguages.filter((language) => input[`speaks_${language}`])
  return spoken.length === 0 ? ['hi'] : spoken
}
