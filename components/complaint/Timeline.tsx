import { getTranslations } from 'next-intl/server'

import type { ComplaintStatus } from '@/lib/complaints/answers'
import { getFormat } from '@/lib/i18n/get-format'

const kinds = [
  'registered',
  'assigned',
  'accepted',
  'started',
  'transferred',
  'held',
  'resumed',
  'resolved',
  'verification',
  'reopened',
  'closed',
  'escalated',
  'declared_not_actionable',
  'merged',
  'unmerged',
  'remark',
  'citizen_reply',
  'attachment',
  'directed',
  'answered',
] as const
const outcomes = ['satisfied', 'partly', 'not_satisfied', 'no_answer'] as const

/** Everything that happened, newest first, with what was said to the citizen. */
export async function Timeline({ events }: { events: ComplaintStatus['events'] }) {
  const [t, format] = await Promise.all([getTranslations('complaint'), getFormat()])
  return (
    <details
      className="card rounded-card border border-line bg-surface"
      open={events.some(({ remark }) => remark !== null)}
    >
      <summary className="min-h-target content-center rounded-card px-4 font-semibold text-brand">
        {t('timeline')}
      </summary>
      <ol className="divide-y divide-line border-t border-line px-4">
        {events.toReversed().map(({ id, at, kind, remark, data }) => {
          const known = kinds.find((one) => one === kind)
          const outcome = outcomes.find((one) => one === data.outcome)
          return (
            <li key={id} className="py-3">
              <p className="grid gap-x-4 sm:flex sm:justify-between">
                <span className="font-semibold">{known && t(`events.${known}`)}</span>
                <time dateTime={at} className="text-sm text-ink-muted">
                  {format.moment(at)}
                </time>
              </p>
              {outcome && <p>{t(`outcomes.${outcome}`)}</p>}
              {remark && <p className="mt-1 whitespace-pre-line">{remark}</p>}
            </li>
          )
        })}
      </ol>
    </details>
  )
}
