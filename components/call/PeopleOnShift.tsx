'use client'

import { useLocale, useTranslations } from 'next-intl'

import type { DeskCalls } from '@/lib/calls/schema'
import { bilingual } from '@/lib/i18n/bilingual'

import { Since } from './Since'
import { StateTag } from './StateTag'

/** Colleagues on shift and what each is doing. */
export function PeopleOnShift({ people, me }: { people: DeskCalls['people']; me: number }) {
  const t = useTranslations('desk-calls')
  const locale = useLocale()
  return (
    <section aria-labelledby="people-on-shift">
      <h2 id="people-on-shift" className="flex items-baseline justify-between">
        {t('people.title')}
        <span className="tabular-nums">{people.length}</span>
      </h2>
      {people.length === 0 && <p className="text-ink-muted">{t('people.nobody')}</p>}
      <ul className="grid gap-1">
        {people.map((person) => (
          <li
            key={person.staffId}
            className="flex flex-wrap items-center justify-between gap-x-2 border-b border-line py-1 last:border-b-0"
          >
            <span className="min-w-0">
              {bilingual(person, 'name', locale)}
              {person.staffId === me && <span className="text-ink-muted"> {t('people.me')}</span>}
            </span>
            <span className="flex items-center gap-2 text-sm text-ink-muted">
              <Since at={person.since} />
              <StateTag state={person.state} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
