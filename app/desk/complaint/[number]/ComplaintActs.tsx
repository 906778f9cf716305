import { ChevronRight } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'

import { Card } from '@/components/ui/Card'
import { LinkButton } from '@/components/ui/LinkButton'
import type { StaffRole } from '@/lib/auth/roles'
import type { DeskComplaint } from '@/lib/desk/answers'

import { categoryOptions } from '../../category-options'
import { AnswerRecorder } from './AnswerRecorder'
import { AssignForm } from './AssignForm'
import { CloseForm } from './CloseForm'
import { JoinForm, TakeApartForm } from './JoinForm'
import { NoteForm } from './NoteForm'
import { RemitForm } from './RemitForm'

const assignable = ['registered', 'assigned', 'acknowledged', 'in_progress']
const open = [...assignable, 'on_hold']

/** What can be done with this complaint now, and by whom. */
export async function ComplaintActs({ complaint, role }: { complaint: DeskComplaint; role: StaffRole }) {
  const t = await getTranslations('desk.complaint')
  const { task, number } = complaint
  const mayAssign = assignable.includes(complaint.state) && (role === 'supervisor' || complaint.categoryId === null)
  return (
    <section aria-labelledby="acts" className="grid min-w-0 gap-4 lg:col-start-3 lg:row-span-2 lg:row-start-1">
      <h2 id="acts">{t('acts')}</h2>
      {task && (
        <LinkButton href={`/desk/task/${task.id}`} wide>
          {t('openTask')}
        </LinkButton>
      )}
      {mayAssign && (
        <Card>
          <AssignForm number={number} categories={await categoryOptions()} />
        </Card>
      )}
      {role === 'supervisor' && complaint.mayCloseUnverified && (
        <Card>
          <CloseForm number={number} />
        </Card>
      )}
      {complaint.state !== 'merged' && (
        <Card>
          <AnswerRecorder number={number} kinds={role === 'operator' ? ['voice'] : ['sign', 'voice']} />
        </Card>
      )}
      <Card>
        <NoteForm number={number} />
      </Card>
      {complaint.state === 'merged' && <TakeApartForm number={number} />}
      {open.includes(complaint.state) && (
        <>
          <More title={t('join')}>
            <JoinForm number={number} />
          </More>
          <More title={t('outside')}>
            <RemitForm number={number} />
          </More>
        </>
      )}
    </section>
  )
}

/** What is done seldom stays folded. */
function More({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="group card rounded-card border border-line bg-surface">
      <summary className="flex min-h-target items-center gap-2 px-4 font-semibold">
        <ChevronRight aria-hidden className="size-5 group-open:rotate-90" />
        {title}
      </summary>
      <div className="p-4 pt-1">{children}</div>
    </details>
  )
}
