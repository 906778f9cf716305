import { useLocale, useTranslations } from 'next-intl'

import { Card } from '@/components/ui/Card'
import type { DeskComplaint } from '@/lib/desk/answers'
import { bilingual } from '@/lib/i18n/bilingual'
import { useFormat } from '@/lib/i18n/use-format'

type Line = { id: string; at: string; title: string; by: string | null; text: string | null; inside: boolean }

/** Everything that happened, oldest first: acts, remarks between staff, messages and what became of them. */
export function Timeline({ complaint }: { complaint: DeskComplaint }) {
  const t = useTranslations('desk.complaint')
  const format = useFormat()
  const lines = useLines(complaint)
  return (
    <Card as="section" className="grid gap-3" aria-labelledby="timeline">
      <h3 id="timeline" className="text-lg font-semibold">
        {t('timeline')}
      </h3>
      <ol className="grid border-l-[3px] border-accent">
        {lines.map((line) => (
          <li key={line.id} className="grid gap-0.5 py-1.5 pl-4">
            <span className="flex flex-wrap items-baseline justify-between gap-x-3">
              <span className="font-semibold">{line.title}</span>
              <time dateTime={line.at} className="text-sm text-ink-muted">
                {format.moment(line.at)}
              </time>
            </span>
            {line.text && <span className="whitespace-pre-wrap">{line.text}</span>}
            <span className="text-sm text-ink-muted">
              {[line.by, line.inside && t('inside')].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ol>
    </Card>
  )
}

function useLines({ events, notes, messages }: DeskComplaint): Line[] {
  const t = useTranslations('desk.complaint')
  const locale = useLocale()
  const lines: Line[] = [
    ...events.map((event) => ({
      id: `event-${event.id}`,
      at: event.at,
      title: [eventWord(event.kind), outcomeWord(event.data.outcome)].filter(Boolean).join(': '),
      by: bilingual(event, 'by', locale) ?? t(`actors.${event.actorKind}`),
      text: event.remark,
      inside: false,
    })),
    ...notes.map((note) => ({
      id: `note-${note.id}`,
      at: note.at,
      title: t('note'),
      by: bilingual(note, 'by', locale),
      text: note.body,
      inside: true,
    })),
    ...messages.map((message) => ({
      id: message.id,
      at: message.at,
      title: t('message', {
        channel: t(`messageChannels.${message.channel}`),
        state: t(`messageStates.${message.state}`),
      }),
      by: t(message.recipient === 'staff' ? 'toOfficer' : 'toCitizen'),
      text: null,
      inside: true,
    })),
  ]
  return lines.toSorted((one, other) => one.at.localeCompare(other.at))

  function eventWord(kind: string) {
    const key = `events.${kind}` as 'events.registered'
    return t.has(key) ? t(key) : kind
  }
  function outcomeWord(outcome: unknown) {
    const key = `outcomes.${String(outcome)}` as 'outcomes.satisfied'
    return outcome && t.has(key) ? t(key) : null
  }
}
