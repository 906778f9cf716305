import { getFormatter, getTranslations } from 'next-intl/server'

import type { ComplaintInDetail } from '@/lib/department/schema'

/** What happened, newest first, in the words that the citizen sees too. */
export async function Timeline({ events }: { events: ComplaintInDetail['events'] }) {
  const t = await getTranslations('officer.timeline')
  const format = await getFormatter()
  return (
    <ol className="grid gap-3 border-l-[3px] border-accent pl-4">
      {events.map(({ id, at, kind, remark }) => (
        <li key={id}>
          <p className="font-semibold">{t(kind as 'registered')}</p>
          <p className="text-sm text-ink-muted">
            <time dateTime={at.toISOString()}>{format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' })}</time>
          </p>
          {remark && <p className="whitespace-pre-wrap [overflow-wrap:anywhere]">{remark}</p>}
        </li>
      ))}
    </ol>
  )
}
