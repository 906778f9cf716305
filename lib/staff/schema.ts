import { z } from 'zod'

import { staffRoles } from '../auth/roles.ts'
import { signVarieties } from '../calls/schema.ts'
import { names, optionally, ticked } from '../fields.ts'
import { phone } from '../phone.ts'

/** Languages that a member of staff can be offered calls in. */
export const staffLanguages = ['hi', 'hne', 'en', 'isl', 'ur', 'or', 'bn', 'te', 'mr'] as const

type Ticked<Names extends readonly string[], Before extends string> = Record<
  `${Before}_${Names[number]}`,
  typeof ticked
>

/** The regional signs that somebody knows, as checkboxes. */
const varietiesKnown = Object.fromEntries(signVarieties.map((place) => [`signs_${place}`, ticked])) as Ticked<
  typeof signVarieties,
  'signs'
>

const person = z.object({
  role: z.enum(staffRoles, { error: 'required' }),
  ...names,
  phone,
  gender: optionally(z.enum(['female', 'male', 'other'], { error: 'invalid_input' })),
  ...(Object.fromEntries(staffLanguages.map((language) => [`speaks_${language}`, ticked])) as Ticked<
    typeof staffLanguages,
    'speaks'
  >),
  ...varietiesKnown,
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

/** What somebody at the desk lets citizens know of them. */
export const aboutMeSchema = z.object({ shows_gender: ticked, ...varietiesKnown })
export type AboutMe = z.infer<typeof aboutMeSchema>

/** The ticked languages; Hindi when nobody ticked one. */
export function spokenLanguages(input: StaffInput): string[] {
  const spoken = staffLanguages.filter((language) => input[`speaks_${language}`])
  return spoken.length === 0 ? ['hi'] : spoken
}

export function knownVarieties(input: AboutMe | StaffInput) {
  return signVarieties.filter((place) => input[`signs_${place}`])
}
