import { getLocale, getTranslations } from 'next-intl/server'

import { bilingual } from '@/lib/i18n/bilingual'
import { getFormat } from '@/lib/i18n/get-format'
import type { Complaint } from '@/lib/insights/answers'

type Entry = {
  key: string
  at: string
  what: string
  who: string
  words: string | null
  /** The level of the desk that it went to. */
  level: number | undefined
  isDirected: boolean
  isNote: boolean
}

/** Everything that happened, oldest first: events that the citizen sees, and notes between staff, which say so. */
export async function Timeline({ complaint }: { complaint: Complaint }) {
  const t = await getTranslations('collector.complaint')
  const locale = await getLocale()
  const format = await getFormat()
  const entries: Entry[] = [
    ...complaint.events.map((event) => ({
      key: `e${event.id}`,
      at: event.at,
      what: t.has(`events.${event.kind}` as 'events.registered')
        ? t(`events.${event.kind}` as 'events.registered')
        : event.kind,
      who: bilingual(event, 'name', locale) ?? t(`actors.${event.actor_kind}`),
      words: event.remark,
      level: event.data.level,
      isDirected: event.kind === 'directed',
      isNote: false,
    })),
    ...complaint.notes.map((note) => ({
      key: `n${note.id}`,
      at: note.at,
      what: t('note'),
      who: bilingual(note, 'name', locale) ?? t('actors.system'),
      words: note.body,
      level: undefined,
      isDirected: false,
      isNote: true,
    })),
  ].toSorted((one, other) => one.at.localeCompare(other.at))

  return (
    <section aria-labelledby="timeline" className="grid grid-cols-1 gap-2">
      <h2 id="timeline">{t('timeline')}</h2>
      <ol className="card grid rounded-card border border-line bg-surface px-4 py-3">
        {entries.map((entry, index) => (
          <li key={entry.key} className="relative grid grid-cols-[1.25rem_1fr] gap-x-3 pb-4 last:pb-0">
            {index < entries.length - 1 && (
              <span aria-hidden className="absolute top-3 bottom-[-0.5rem] left-[0.5625rem] border-l-2 border-accent" />
            )}
            <span
              aria-hidden
              className={`relative z-1 mx-auto mt-1 size-3 rounded-full border-2 border-accent ${index === entries.length - 1 ? 'bg-surface' : 'bg-accent'}`}
            />
            <div className="min-w-0">
              <p className="flex flex-wrap items-baseline gap-x-2">
                <span className="font-semibold">
                  {entry.what}
                  {entry.level && ` → L${entry.level}`}
                </span>
                <span className="text-sm text-ink-muted">
                  {entry.who} · <time dateTime={entry.at}>{format.moment(entry.at)}</time>
                </span>
              </p>
              {entry.words && (
                <p
                  className={`mt-1 whitespace-pre-line ${entry.isDirected ? 'border-l-4 border-accent bg-accent-soft px-3 py-2' : entry.isNote ? 'border-l-4 border-line px-3' : ''}`}
                >
                  {entry.words}
                </p>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
