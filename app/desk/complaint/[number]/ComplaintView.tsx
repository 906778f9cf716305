import { useLocale, useTranslations } from 'next-intl'

import { Card } from '@/components/ui/Card'
import { ComplaintNumber } from '@/components/ui/ComplaintNumber'
import { CopyButton } from '@/components/ui/CopyButton'
import { Tag } from '@/components/ui/Tag'
import type { DeskComplaint } from '@/lib/desk/answers'
import { bilingual } from '@/lib/i18n/bilingual'
import { useFormat } from '@/lib/i18n/use-format'

import { StateTag } from '../../StateTag'
import { Files } from './Files'
import { PhoneForm } from './PhoneForm'
import { SignedAndSpoken } from './SignedAndSpoken'
import { Timeline } from './Timeline'

type Props = {
  complaint: DeskComplaint
  /** The recording that is played beside it, in the form that it is written down in. */
  inWork?: string | null
}

/** One complaint as the call centre reads it: the matter, who and where, then all that happened. */
export function ComplaintView({ complaint, inWork }: Props) {
  const t = useTranslations('desk.complaint')
  const common = useTranslations('common')
  const desk = useTranslations('desk')
  const format = useFormat()
  const locale = useLocale()
  const moment = (at: string | null) => at && format.moment(at)
  const { person, department } = complaint
  const facts: [string, string | null][] = [
    [t('category'), bilingual(complaint, 'category', locale) ?? desk('noCategory')],
    [t('place'), [bilingual(complaint, 'place', locale), complaint.landmark].filter(Boolean).join(' · ') || null],
    [
      t('person'),
      person &&
        [person.name ?? desk('person.nameless'), person.lastDigits && `••••••${person.lastDigits}`]
          .filter(Boolean)
          .join(' · '),
    ],
    [
      t('department'),
      [
        department && bilingual(department, 'name', locale),
        complaint.desk && bilingual(complaint.desk, 'title', locale),
      ]
        .filter(Boolean)
        .join(' · ') || null,
    ],
    [t('level'), t('levelIs', { level: complaint.level })],
    [t('channel'), t(`channels.${complaint.channel}`)],
    [t('registered'), moment(complaint.createdAt)],
    [t('due'), moment(complaint.dueAt)],
    [t('guarantee'), complaint.guaranteeDueAt && format.date(complaint.guaranteeDueAt)],
    [t('held'), moment(complaint.heldUntil)],
    [t('mergedInto'), complaint.mergedInto],
  ]
  return (
    <section aria-labelledby="complaint" className="grid min-w-0 gap-4 lg:col-start-2 lg:row-start-2">
      <Card className="grid gap-3">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <span className="flex flex-wrap items-center gap-3">
            <h2 id="complaint">
              <ComplaintNumber number={complaint.number} />
            </h2>
            <CopyButton text={complaint.number} label={common('copy')} done={common('copied')} />
          </span>
          <StateTag state={complaint.state} closedAs={complaint.closedAs} dueAt={complaint.dueAt} />
        </div>
        {person?.prefersSign && (
          <p>
            <Tag tone="brand">{desk('person.sign')}</Tag>
          </p>
        )}
        <p className="whitespace-pre-wrap">{complaint.text}</p>
        <dl className="grid grid-cols-[max-content_1fr] gap-x-4 gap-y-1 text-sm">
          {facts
            .filter(([, value]) => value)
            .map(([name, value]) => (
              <div key={name} className="contents">
                <dt className="text-ink-muted">{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
        </dl>
        {!person?.lastDigits && <PhoneForm number={complaint.number} />}
        <Files attachments={complaint.attachments} />
      </Card>
      <SignedAndSpoken recordings={complaint.recordings.filter(({ id }) => id !== inWork)} />
      <Timeline complaint={complaint} />
    </section>
  )
}
