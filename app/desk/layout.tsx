import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'

import { StaffFrame } from '@/components/frame/StaffFrame'
import { StaffWho } from '@/components/frame/StaffWho'
import { callCentreRoles } from '@/lib/auth/roles'
import { requireStaff } from '@/lib/auth/staff'
import { listTasks } from '@/lib/followups/followups'
import { ClientMessages } from '@/lib/i18n/ClientMessages'

import { AriaLanguage } from './AriaLanguage'
import { CallColumn } from './call/CallColumn'
import { CallStage } from './call/CallStage'
import { DeskCallsProvider } from './call/DeskCallsProvider'
import { EmergencyWaiting } from './call/EmergencyWaiting'
import { SendLeftTakes } from './call/record/SendLeftTakes'
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
  const calls = await getTranslations('desk-calls')
  const tasks = await listTasks(db)
  const nav = [
    { href: '/desk', label: t('title') },
    ...(staff.role === 'operator' ? [] : [{ href: '/desk/call-recordings', label: calls('recordings.title') }]),
  ]
  return (
    <ClientMessages namespaces={['desk', 'desk-calls', 'call', 'common', 'errors', 'sign', 'states']}>
      <StaffFrame nav={nav} who={<StaffWho staff={staff} />} banner={<DeskLive />}>
        <h1 className="sr-only">{t('title')}</h1>
        <Toolbar />
        <SendLeftTakes />
        <DeskCallsProvider>
          <EmergencyWaiting />
          {/* A page places its own middle and right column; the call stays on top of the middle whichever page is open. In one column
              (a phone): the call, the page that was opened, then what waits. */}
          <div className="grid items-start gap-4 lg:grid-cols-[18rem_minmax(0,1fr)_minmax(22rem,27%)] lg:grid-rows-[auto_1fr] lg:gap-y-0">
            <div className="grid min-w-0 gap-6 max-lg:order-2 lg:row-span-2">
              <CallColumn />
              <section aria-labelledby="tasks" className="grid min-w-0 gap-3">
                <TaskList {...tasks} />
              </section>
            </div>
            <div className="order-first min-w-0 empty:hidden lg:order-none lg:col-start-2 lg:row-start-1 lg:pb-4">
              <CallStage />
            </div>
            <AriaLanguage>{children}</AriaLanguage>
          </div>
        </DeskCallsProvider>
      </StaffFrame>
    </ClientMessages>
  )
}
