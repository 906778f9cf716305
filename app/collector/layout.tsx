import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'

import { StaffFrame } from '@/components/frame/StaffFrame'
import { StaffWho } from '@/components/frame/StaffWho'
import { requireStaff } from '@/lib/auth/staff'

export default async function CollectorLayout({ children }: { children: ReactNode }) {
  const { staff } = await requireStaff('collector')
  const t = await getTranslations('collector.nav')
  const nav = [
    { href: '/collector', label: t('today') },
    { href: '/collector/complaints', label: t('complaints') },
    { href: '/collector/tl', label: t('tl') },
  ]
  return (
    <StaffFrame nav={nav} who={<StaffWho staff={staff} />}>
      {children}
    </StaffFrame>
  )
}
