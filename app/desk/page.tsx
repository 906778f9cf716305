import { getLocale } from 'next-intl/server'

import { callCentreRoles } from '@/lib/auth/roles'
import { requireStaff } from '@/lib/auth/staff'
import { listChoices, readLiveCall } from '@/lib/desk/desk'

import { choicesIn } from './choices'
import { IntakeRoom } from './IntakeRoom'

export default async function DeskPage() {
  const { staff, db } = await requireStaff(...callCentreRoles)
  const [lists, call] = await Promise.all([listChoices(db), readLiveCall(db, staff.id)])
  return <IntakeRoom staffId={staff.id} call={call} {...choicesIn(await getLocale(), lists)} />
}
