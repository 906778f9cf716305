import { createHash, randomBytes } from 'node:crypto'

import { databaseAs, type Db } from '@/lib/db/client.ts'

import { hireStaff, owner, type StaffMember, uuid } from './call-people.ts'

export type Office = { deskId: number; departmentId: number; officer: StaffMember }

/** A department with a held desk at each level that is its own: L1 here, and L2 above it. */
export async function openOffice(): Promise<{ first: Office; head: Office; categoryId: number }> {
  const tag = randomBytes(4).toString('hex')
  const [department] = await owner`
    insert into public.departments (code, name_hi, name_en) values (${`test-${tag}`}, 'परीक्षण विभाग', 'Test department') returning id`
  const departmentId = Number(department?.id)
  const [category] = await owner`
    insert into public.categories (code, department_id, name_hi, name_en, promise_hours)
    values (${`test-${tag}`}, ${departmentId}, 'परीक्षण', 'Test', 24) returning id`
  const open = async (level: number): Promise<Office> => {
    const officer = await hireStaff('officer')
    const phone = `+91555${String(officer.id).padStart(7, '0')}`
    await owner`insert into public.staff_phones (staff_id, phone) values (${officer.id}, ${phone})`
    const [desk] = await owner`
      insert into public.desks (department_id, level, title_hi, title_en)
      values (${departmentId}, ${level}, 'परीक्षण कार्यालय', 'Test desk') returning id`
    await owner`insert into public.postings (desk_id, staff_id, from_day) values (${Number(desk?.id)}, ${officer.id}, private.day_in_india(now()) - 1)`
    return { deskId: Number(desk?.id), departmentId, officer }
  }
  return { first: await open(1), head: await open(2), categoryId: Number(category?.id) }
}

/** A complaint that has just come to the first desk of the category. */
export async function complain(operator: StaffMember, categoryId: number): Promise<number> {
  const { data, error } = await operator.db.rpc('register_complaint', {
    idempotency_key: uuid(),
    channel: 'phone',
    complaint_text: 'नाली भरी हुई है',
    category_id: categoryId,
    name: 'फूलमती यादव',
    phone: `+9156${randomBytes(5).readUInt32BE(0).toString().padStart(8, '0').slice(0, 8)}`,
  })
  if (error) throw new Error(error.message)
  return (data as { id: number }).id
}

/** The link that a message to this officer would carry. */
export async function linkFor(complaintId: number, officer: StaffMember): Promise<Db> {
  const [row] = await owner`select private.new_officer_link(${complaintId}, ${officer.id}) as secret`
  return databaseAs({ kind: 'officer_link', secret: String(row?.secret) })
}

/** Whoever came by a citizen's phone session. */
export async function citizenWithPhone(phone: string): Promise<Db> {
  const secret = randomBytes(16).toString('base64url')
  const hash = createHash('sha256').update(secret).digest()
  await owner`insert into public.citizen_sessions (secret_hash, phone) values (${hash}, ${phone})`
  return databaseAs({ kind: 'citizen', secret })
}
