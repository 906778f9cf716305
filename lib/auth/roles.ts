import { z } from 'zod'

export const staffRoles = ['operator', 'interpreter', 'supervisor', 'officer', 'collector', 'administrator'] as const
export type StaffRole = (typeof staffRoles)[number]

export const callCentreRoles = ['operator', 'interpreter', 'supervisor'] as const satisfies StaffRole[]

export const staffSchema = z.object({
  id: z.number(),
  role: z.enum(staffRoles),
  nameHi: z.string(),
  nameEn: z.string(),
})
export type Staff = z.infer<typeof staffSchema>

const rooms: Record<StaffRole, string> = {
  operator: '/desk',
  interpreter: '/desk',
  supervisor: '/desk',
  officer: '/department',
  collector: '/collector',
  administrator: '/admin',
}

/** Where each role works: the page after sign-in, and the way back from a room that is not theirs. */
export function roomOf(role: StaffRole) {
  return rooms[role]
}
