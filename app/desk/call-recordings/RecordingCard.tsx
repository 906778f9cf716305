import { useTranslations } from 'next-intl'

import { Button } from '@/components/ui/Button'
import { Card } from '@/components/ui/Card'
import type { CallRecording } from '@/lib/call-recordings/schema'
import { useFormat } from '@/lib/i18n/use-format'

type Props = { recording: CallRecording; mayErase: boolean }

/** One recording: how the citizen agreed, who may see it and until when, the pictures; or the report of its erasing. */
export function RecordingCard({ recording, mayErase }: Props) {
  const t = useTranslations('desk-calls.recordings')
  const format = useFormat()
  const { id, state, answeredBy, answeredAt, stoppedAt, visibleTo, keptUntil, erased, takes, isGoing } = recording
  const megabytes = (bytes: number) => format.number(Math.max(0.1, Math.round(bytes / 100_000) / 10))
  const facts = [
    [t('agreed'), `${t(`by.${answeredBy}`)} · ${format.moment(answeredAt)}`],
    [t('stopped'), stoppedAt ? format.moment(stoppedAt) : t('running')],
    [t('visible'), visibleTo.map((role) => t(`roles.${role}`)).join(', ')],
    erased
      ? [t('erased'), t('report', { at: format.moment(erased.at), parts: erased.parts, size: megabytes(erased.bytes) })]
      : [t('kept'), isGoing ? t('going') : format.date(keptUntil)],
  ] as const
  return (
    <Card as="article" aria-label={format.moment(answeredAt)}>
      <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-[auto_1fr]">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-ink-muted">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {Array.from({ length: takes }, (_, take) => (
        // oxlint-disable-next-line jsx-a11y/media-has-caption -- the lines written in the call are its words; sign has none
        <video
          key={take}
          controls
          // Only who plays it has looked: that is written down.
          preload="none"
          aria-label={t('take', { take: take + 1 })}
          src={`/api/desk/call-recordings/${id}?take=${take}`}
          className="mt-3 aspect-8/3 w-full rounded-control bg-black"
        />
      ))}
      {mayErase && state === 'stopped' && !isGoing && (
        <form method="post" action={`/api/desk/call-recordings/${id}/erase`} className="mt-3">
          <Button variant="danger">{t('erase')}</Button>
        </form>
      )}
    </Card>
  )
}
