import { useTranslations } from 'next-intl'

import { Card } from '@/components/ui/Card'
import { Notice } from '@/components/ui/Notice'
import type { Staff } from '@/lib/auth/roles'
import type { DeskComplaint } from '@/lib/desk/answers'
import type { Task } from '@/lib/followups/followups'
import { useFormat } from '@/lib/i18n/use-format'

import { WishOf } from '../../call/WishOf'
import { TaskHold } from './TaskHold'
import { TaskWork } from './TaskWork'

type Props = { task: Task; staff: Staff; complaint: DeskComplaint | null }

/** One follow-up: what to do, whom to call, what came of it. */
export function TaskPanel({ task, staff, complaint }: Props) {
  const t = useTranslations('desk.tasks')
  const format = useFormat()
  const isMine = task.assigned_to === staff.id
  const isOthers = task.assigned_to !== null && !isMine
  return (
    <section
      aria-labelledby="task"
      className="grid min-w-0 gap-4 max-lg:-order-1 lg:col-start-3 lg:row-span-2 lg:row-start-1"
    >
      <h2 id="task">{t(`kinds.${task.kind}`)}</h2>
      <p className="text-ink-muted">{t(`what.${task.kind}`)}</p>
      <p className="text-sm text-ink-muted">
        {[
          task.wanted_at && t('wanted', { when: format.moment(task.wanted_at) }),
          t('due', { when: format.fromNow(task.due_at) }),
          task.attempts > 0 && t('attempts', { count: task.attempts }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {task.wish && <WishOf call={task.wish} className="text-sm font-semibold" />}
      {task.state !== 'open' && <Notice tone="ok">{t('over')}</Notice>}
      {task.state === 'open' && isOthers && staff.role !== 'supervisor' && <Notice tone="wait">{t('others')}</Notice>}
      {task.state === 'open' && (!isOthers || staff.role === 'supervisor') && (
        <>
          <TaskHold id={task.id} isMine={isMine} />
          <Card className="grid gap-4">
            <TaskWork task={task} complaint={complaint} />
          </Card>
        </>
      )}
    </section>
  )
}
