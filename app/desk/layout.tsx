import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'

import { StaffFrame } from '@/components/frame/StaffFrame'
import { StaffWho } from '@/components/frame/StaffWho'
import { callCentreRoles } from '@/lib/auth/roles'
import { requireStaff } from '@/lib/auth/staff'
import { listTasks } from '@/lib/followups/followups'
import { ClientMessages } from '@/lib/i18n/ClientMessages'

import { DeskLive } from './DeskLive'
import { TaskList } from './TaskList'
import { Toolbar } from './Toolbar'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk'))('title') }
}

/** Three columns that never move: what waits, who it is about, what is being written. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const { staff, db } = await requireStaff(...callCentreRoles)
  const t = await getTranslations('desk')
  const tasks = await listTasks(db)
  return (
    <ClientMessages namespaces={['desk', 'common', 'errors', 'states']}>
      <StaffFrame nav={[{ href: '/desk', label: t('title') }]} who={<StaffWho staff={staff} />} banner={<DeskLive />}>
        <h1 className="sr-only">{t('title')}</h1>
        <Toolbar />
        <div className="grid items-start gap-4 lg:grid-cols-[18rem_minmax(0,1fr)_minmax(22rem,30rem)]">
          <section aria-labelledby="tasks" className="min-w-0 grid gap-3">
            <TaskList {...tasks} />
          </section>
          {children}
        </div>
      </StaffFrame>
    </ClientMessages>
  )
}
