import { getLocale } from 'next-intl/server'

import { callCentreRoles } from '@/lib/auth/roles'
import { requireStaff } from '@/lib/auth/staff'
import { listChoices } from '@/lib/desk/desk'

import { choicesIn } from './choices'
import { IntakeRoom } from './IntakeRoom'

export default async function DeskPage() {
  const { staff, db } = await requireStaff(...callCentreRoles)
  return <IntakeRoom staffId={staff.id} {...choicesIn(await getLocale(), await listChoices(db))} />
}
