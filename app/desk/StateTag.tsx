import { useNow, useTranslations } from 'next-intl'

import { StateTag as ComplaintStateTag } from '@/components/complaint/StateTag'
import { Tag } from '@/components/ui/Tag'
import { type ClosedAs, type ComplaintState, isOverdue } from '@/lib/complaints/state'

type Props = { state: ComplaintState; closedAs: ClosedAs | null; dueAt: string }

/** The state, and that a promise was broken. */
export function StateTag({ state, closedAs, dueAt }: Props) {
  const t = useTranslations('desk')
  const now = useNow()
  return (
    <span className="flex flex-wrap gap-1">
      <ComplaintStateTag state={state} closedAs={closedAs} />
      {isOverdue(state, new Date(dueAt), now) && <Tag tone="accent">{t('overdue')}</Tag>}
    </span>
  )
}
