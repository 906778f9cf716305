import { useNow, useTranslations } from 'next-intl'

import { Tag, type Tone } from '@/components/ui/Tag'
import type { ComplaintState } from '@/lib/complaints/state'

const tones: Record<ComplaintState, Tone> = {
  registered: 'neutral',
  assigned: 'brand',
  acknowledged: 'brand',
  in_progress: 'brand',
  on_hold: 'wait',
  resolved: 'wait',
  closed: 'ok',
  reopened: 'accent',
  not_actionable: 'neutral',
  merged: 'neutral',
}

const running: readonly ComplaintState[] = ['registered', 'assigned', 'acknowledged', 'in_progress', 'reopened']

/** The state in its colour and word; a promise that was broken says so. */
export function StateTag({ state, dueAt }: { state: ComplaintState; dueAt: string }) {
  const t = useTranslations('states.complaint')
  const desk = useTranslations('desk')
  const now = useNow()
  const isOverdue = running.includes(state) && new Date(dueAt) < now
  return (
    <span className="flex flex-wrap gap-1">
      <Tag tone={tones[state]}>{t(state)}</Tag>
      {isOverdue && <Tag tone="accent">{desk('overdue')}</Tag>}
    </span>
  )
}
