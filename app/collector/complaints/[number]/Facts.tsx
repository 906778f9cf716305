import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'

import { bilingual } from '@/lib/i18n/bilingual'
import { getFormat } from '@/lib/i18n/get-format'
import type { Complaint } from '@/lib/insights/answers'

/** What it is, where, at whose desk and until when. The citizen's name and phone are not here: the Collector does not need them. */
export async function Facts({ complaint }: { complaint: Complaint }) {
  const t = await getTranslations('collector.complaint')
  const locale = await getLocale()
  const format = await getFormat()
  const moment = (at: string) => <time dateTime={at}>{format.moment(at)}</time>
  const facts: [string, ReactNode][] = [
    [t('facts.category'), bilingual(complaint, 'category', locale)],
    [t('facts.place'), [bilingual(complaint, 'place', locale), complaint.landmark].filter(Boolean).join(' · ')],
    [
      t('facts.desk'),
      [bilingual(complaint, 'desk', locale), bilingual(complaint, 'officer', locale)].filter(Boolean).join(' · '),
    ],
    [t('facts.department'), bilingual(complaint, 'department', locale)],
    [t('facts.level'), `L${complaint.level}`],
    [t('facts.channel'), t(`channelsIn.${complaint.channel}`)],
    [t('facts.registered'), moment(complaint.created_at)],
    [t('facts.promise'), moment(complaint.promise_due_at)],
    [t('facts.guarantee'), complaint.guarantee_due_at && format.date(complaint.guarantee_due_at)],
    [t('facts.held'), complaint.held_until && moment(complaint.held_until)],
  ]
  return (
    <dl className="card grid grid-cols-[repeat(auto-fill,minmax(min(100%,8.5rem),1fr))] gap-x-4 gap-y-3 rounded-card border border-line bg-surface p-4">
      {facts
        .filter(([, value]) => Boolean(value))
        .map(([name, value]) => (
          <div key={name}>
            <dt className="text-sm text-ink-muted">{name}</dt>
            <dd className="font-semibold">{value}</dd>
          </div>
        ))}
    </dl>
  )
}
