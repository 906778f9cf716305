import { getTranslations } from 'next-intl/server'

import { Tag } from '@/components/ui/Tag'

const dayMs = 86_400_000

/** How long after the promise; within the first day in hours. */
export async function Overdue({ dueAt }: { dueAt: string }) {
  const t = await getTranslations('collector.late')
  const late = Date.now() - Date.parse(dueAt)
  const days = Math.floor(late / dayMs)
  return (
    <Tag tone="accent" icon="wait">
      {days > 0 ? t('days', { count: days }) : t('hours', { count: Math.max(1, Math.floor(late / 3_600_000)) })}
    </Tag>
  )
}
