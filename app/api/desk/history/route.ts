import { z } from 'zod'

import { callCentreRoles } from '@/lib/auth/roles'
import { staffForRoute } from '@/lib/auth/staff'
import { readHistory } from '@/lib/desk/desk'
import { readJson, refuse } from '@/lib/http'
import { phone } from '@/lib/phone'
import { fail } from '@/lib/result'

const asked = z.union([z.object({ phone }), z.object({ citizen_id: z.number().int().positive() })])

/** Who is calling. A POST, because a phone number has no place in an address or a log. */
export async function POST(request: Request): Promise<Response> {
  const staff = await staffForRoute(request, ...callCentreRoles)
  if (!staff.ok) return refuse(staff)
  const json = await readJson(request)
  if (!json.ok) return refuse(json)
  const of = asked.safeParse(json.value)
  if (!of.success) return refuse(fail('phone_invalid'))
  const people = await readHistory(staff.value.db, of.data)
  return people.ok ? Response.json({ people: people.value }) : refuse(people)
}
