import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'

import { StaffFrame } from '@/components/frame/StaffFrame'
import { StaffWho } from '@/components/frame/StaffWho'
import { requireStaff } from '@/lib/auth/staff'
import { ClientMessages } from '@/lib/i18n/ClientMessages'

import { adminRooms } from './rooms'
import { SavedNotice } from './SavedNotice'

export default async function AdminLayout({ children }: { children: ReactNode }) {
  const { staff } = await requireStaff('administrator')
  const t = await getTranslations('admin.rooms')
  const nav = adminRooms.map((room) => ({ href: `/admin/${room}`, label: t(room) }))
  return (
    <StaffFrame nav={nav} who={<StaffWho staff={staff} />}>
      <ClientMessages namespaces={['common', 'errors', 'admin']}>
        <SavedNotice />
        {children}
      </ClientMessages>
    </StaffFrame>
  )
}
