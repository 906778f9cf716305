import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'

import { StaffFrame } from '@/components/frame/StaffFrame'
import { StaffWho } from '@/components/frame/StaffWho'
import { requireStaff } from '@/lib/auth/staff'

export default async function DepartmentLayout({ children }: { children: ReactNode }) {
  const { staff } = await requireStaff('officer', 'supervisor', 'collector')
  const t = await getTranslations('department')
  return (
    <StaffFrame nav={[{ href: '/department', label: t('nav') }]} who={<StaffWho staff={staff} />}>
      {children}
    </StaffFrame>
  )
}
