import { getTranslations } from 'next-intl/server'

import type { ComplaintInDetail } from '@/lib/department/schema'
import { getFormat } from '@/lib/i18n/get-format'

/** What happened, newest first, in the words that the citizen sees too. */
export async function Timeline({ events }: { events: ComplaintInDetail['events'] }) {
  const t = await getTranslations('officer.timeline')
  const format = await getFormat()
  return (
    <ol className="grid gap-3 border-l-[3px] border-accent pl-4">
      {events.map(({ id, at, kind, remark }) => (
        <li key={id}>
          <p className="font-semibold">{t(kind as 'registered')}</p>
          <p className="text-sm text-ink-muted">
            <time dateTime={at.toISOString()}>{format.moment(at)}</time>
          </p>
          {remark && <p className="whitespace-pre-wrap [overflow-wrap:anywhere]">{remark}</p>}
        </li>
      ))}
    </ol>
  )
}
