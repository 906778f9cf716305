'use client'

import type { CallWords } from '@/components/call/words'
import { Anybody } from '@/components/pictograms/Anybody'
import { Back } from '@/components/pictograms/Back'
import { IndiaPlace } from '@/components/pictograms/IndiaPlace'
import { Man } from '@/components/pictograms/Man'
import { Woman } from '@/components/pictograms/Woman'
import { CallButton } from '@/components/scene/CallButton'
import type { CallStatus } from '@/lib/calls/answers'
import { type CallMode, signVarieties, type Wishes } from '@/lib/calls/schema'
import type { Locale } from '@/lib/i18n/locales'

import { Helper } from './Helper'
import { WishTiles } from './WishTiles'

type Props = {
  mode: CallMode
  words: CallWords['helpers']
  status: CallStatus
  locale: Locale
  onWish: (wish: Wishes) => void
  onClose: () => void
}

/** Who is on shift, as faces, and whom I would rather talk with. The place in the line stays. */
export function Helpers({ mode, words, status, locale, onWish, onClose }: Props) {
  const wish: Wishes = { gender: status.genderWish, signVariety: status.signVarietyWish }
  return (
    <section aria-label={words.title} className="absolute inset-0 z-20 flex flex-col bg-paper">
      <h2 className="flex min-h-20 items-center pr-24 pl-3">{words.title}</h2>
      <div className="mx-auto grid w-full max-w-2xl flex-1 content-start gap-5 overflow-y-auto p-3">
        {status.people.length === 0 && <p className="text-ink-muted">{words.nobody}</p>}
        <ul className="grid gap-2 sm:grid-cols-2">
          {status.people.map((person, index) => (
            <Helper key={`${person.en} ${index}`} person={person} words={words} locale={locale} />
          ))}
        </ul>
        <WishTiles
          legend={words.gender}
          chosen={wish.gender}
          onChoose={(gender) => onWish({ ...wish, gender })}
          tiles={[
            { value: null, label: words.anybody, picture: <Anybody className="size-14" /> },
            { value: 'female', label: words.female, picture: <Woman className="size-14" /> },
            { value: 'male', label: words.male, picture: <Man className="size-14" /> },
          ]}
        />
        {mode === 'sign' && (
          <WishTiles
            legend={words.signs}
            chosen={wish.signVariety}
            onChoose={(signVariety) => onWish({ ...wish, signVariety })}
            tiles={([null, ...signVarieties] as const).map((value) => ({
              value,
              label: value === null ? words.anySigns : words.varieties[value],
              picture: <IndiaPlace place={value} className="size-14" />,
            }))}
          />
        )}
      </div>
      <div className="mx-auto grid w-full max-w-2xl p-3">
        <CallButton picture={Back} label={words.back} onPress={onClose} variant="call" showLabel />
      </div>
    </section>
  )
}
