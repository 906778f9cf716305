import { ArrowLeftRight, ChevronsUp, RotateCcw } from 'lucide-react'
import { getTranslations } from 'next-intl/server'

import { Tag } from '@/components/ui/Tag'

import { Overdue } from './Overdue'

type Facts = { level: number; transfers: number; reopenings: number; is_overdue: boolean; promise_due_at: string }

/** Why this complaint is looked at: each reason an icon and a word. */
export async function Reasons({ complaint }: { complaint: Facts }) {
  const t = await getTranslations('collector.reasons')
  return (
    <span className="flex flex-wrap gap-1.5">
      {complaint.level === 4 && (
        <Tag tone="stop" icon={<ChevronsUp aria-hidden className="size-4 shrink-0" />}>
          {t('level')}
        </Tag>
      )}
      {complaint.transfers >= 3 && (
        <Tag tone="wait" icon={<ArrowLeftRight aria-hidden className="size-4 shrink-0" />}>
          {t('transfers', { count: complaint.transfers })}
        </Tag>
      )}
      {complaint.reopenings >= 1 && (
        <Tag tone="wait" icon={<RotateCcw aria-hidden className="size-4 shrink-0" />}>
          {t('reopenings', { count: complaint.reopenings })}
        </Tag>
      )}
      {complaint.is_overdue && <Overdue dueAt={complaint.promise_due_at} />}
    </span>
  )
}
