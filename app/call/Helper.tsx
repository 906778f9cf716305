import { clsx } from 'clsx'

import { Face } from '@/components/call/Face'
import type { CallWords } from '@/components/call/words'
import { Man } from '@/components/pictograms/Man'
import { Woman } from '@/components/pictograms/Woman'
import type { CallStatus } from '@/lib/calls/answers'
import type { Locale } from '@/lib/i18n/locales'

type Props = { person: CallStatus['people'][number]; words: CallWords['helpers']; locale: Locale }

const genders = { female: Woman, male: Man }

/** Somebody on shift: face, first name, languages and signs, as far as they agreed to be known. */
export function Helper({ person, words, locale }: Props) {
  const Gender = person.gender === 'female' || person.gender === 'male' ? genders[person.gender] : null
  const spoken = [
    ...person.languages.map((one) => words.languages[one as 'hi'] ?? one),
    ...person.signVarieties.map((one) => words.varieties[one]),
  ]
  return (
    <li className="flex items-center gap-3 rounded-card bg-surface p-2">
      <Face picture={person.picture} className="size-16" />
      <span className="min-w-0 flex-1">
        <span className="flex flex-wrap items-center gap-x-1 text-lg font-bold">
          {person[locale]}
          {Gender && person.gender !== 'other' && person.gender && (
            <Gender className="size-8 text-brand" title={words[person.gender]} />
          )}
          <span className={clsx('ml-auto text-sm', person.isFree ? 'text-ok' : 'text-wait')}>
            {person.isFree ? '✓ ' : '… '}
            {person.isFree ? words.free : words.busy}
          </span>
        </span>
        <span className="block text-sm leading-tight text-ink-muted">{spoken.join(', ')}</span>
      </span>
    </li>
  )
}
