'use client'

import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'

import { Face } from '@/components/call/Face'
import { Since } from '@/components/call/Since'
import type { DeskCalls } from '@/lib/calls/answers'
import { bilingual } from '@/lib/i18n/bilingual'

import { StateTag } from './StateTag'

type Props = { people: DeskCalls['people']; me: number; mayIntroduce: boolean }

/** Colleagues on shift and what each is doing; the way to say what citizens see of me. */
export function PeopleOnShift({ people, me, mayIntroduce }: Props) {
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
            className="flex items-center justify-between gap-x-2 border-b border-line py-1 last:border-b-0"
          >
            <span className="flex min-w-0 items-center gap-2">
              {person.picture && <Face picture={person.picture} className="size-8" />}
              <span className="min-w-0">
                {bilingual(person, 'name', locale)}
                {person.staffId === me && <span className="text-ink-muted"> {t('people.me')}</span>}
                <span className="block text-sm text-ink-muted">
                  <Since at={person.since} /> {person.signVarieties.map((place) => t(`varieties.${place}`)).join(', ')}
                </span>
              </span>
            </span>
            <span className="shrink-0 text-sm">
              <StateTag state={person.state} />
            </span>
          </li>
        ))}
      </ul>
      {mayIntroduce && (
        <Link
          href="/desk/about-me"
          className="inline-flex min-h-target items-center font-semibold text-brand underline"
        >
          {t('people.aboutMe')}
        </Link>
      )}
    </section>
  )
}
