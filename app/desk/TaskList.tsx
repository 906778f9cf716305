import { clsx } from 'clsx'
import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'

import { EmptyState } from '@/components/ui/EmptyState'
import { Tag } from '@/components/ui/Tag'
import type { TaskRow } from '@/lib/followups/schema'
import { bilingual } from '@/lib/i18n/bilingual'
import { useFormat } from '@/lib/i18n/use-format'

type Props = { open: number; overdue: number; rows: TaskRow[] }

/** My follow-ups and everybody's, the longest due first; what is late is in the colour of "now". */
export function TaskList({ open, overdue, rows }: Props) {
  const t = useTranslations('desk.tasks')
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 id="tasks">{t('title', { count: open })}</h2>
        {overdue > 0 && <Tag tone="accent">{t('overdue', { count: overdue })}</Tag>}
      </div>
      {rows.length === 0 ? (
        <EmptyState title={t('none')}>{t('noneHint')}</EmptyState>
      ) : (
        <ul
          id="task-rows"
          className="card grid max-h-[60dvh] overflow-y-auto rounded-card border border-line bg-surface"
        >
          {rows.map((task) => (
            <TaskItem key={task.id} task={task} />
          ))}
        </ul>
      )}
      {open > rows.length && <p className="text-sm text-ink-muted">{t('more', { count: open - rows.length })}</p>}
    </>
  )
}

function TaskItem({ task }: { task: TaskRow }) {
  const t = useTranslations('desk.tasks')
  const format = useFormat()
  const locale = useLocale()
  const category = bilingual(task, 'category', locale)
  const holder = bilingual(task, 'heldBy', locale)
  return (
    <li
      className={clsx(
        'border-t border-l-4 border-line first:border-t-0',
        task.isOverdue ? 'border-l-accent' : 'border-l-transparent',
      )}
    >
      <Link
        href={`/desk/task/${task.id}`}
        prefetch={false}
        className="grid min-h-target content-center px-3 py-2 hover:bg-brand-soft"
      >
        <span className="flex flex-wrap items-baseline justify-between gap-x-2">
          <span className="font-semibold">{t(`kinds.${task.kind}`)}</span>
          <span className={clsx('text-sm', task.isOverdue ? 'font-semibold text-accent' : 'text-ink-muted')}>
            {t(task.isOverdue ? 'late' : 'due', { when: format.fromNow(task.dueAt) })}
          </span>
        </span>
        {task.number && <span className="font-mono text-sm tabular-nums">{task.number}</span>}
        {category && <span className="truncate text-sm text-ink-muted">{category}</span>}
        <span className="text-sm text-ink-muted">
          {[
            task.wantedAt && t('wanted', { when: format.moment(task.wantedAt) }),
            task.means === 'sign' && t('sign'),
            task.attempts > 0 && t('attempts', { count: task.attempts }),
            task.isMine ? t('mine') : holder,
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </Link>
    </li>
  )
}
