'use client'

import { useEffect, useRef, useState } from 'react'

import { fill } from '@/components/browser/fill'
import { Arrow } from '@/components/pictograms/Arrow'
import { Eye } from '@/components/pictograms/Eye'
import { Phrases as PhrasesPicture } from '@/components/pictograms/Phrases'
import { CallButton } from '@/components/scene/CallButton'
import type { StagePerson } from '@/lib/calls/picture/stage'
import { isGuest } from '@/lib/calls/room/identity'
import type { Locale } from '@/lib/i18n/locales'

import type { Peer } from '../view'
import { type CallWords, nameOf } from '../words'
import { Phrases } from './Phrases'
import { TextLog } from './TextLog'
import { TextMode } from './TextMode'
import type { TextLines } from './useTextLines'

type Props = {
  text: TextLines
  words: Pick<CallWords, 'text' | 'people'>
  locale: Locale
  /** The others on the stage. */
  peers: Peer[]
  takesFocus?: boolean
}

/** Writing to each other, letter by letter, everybody on the stage. */
export function TextPanel({ text, words: { text: words, people }, locale, peers, takesFocus = false }: Props) {
  const field = useRef<HTMLInputElement>(null)
  const phrases = useRef<HTMLButtonElement>(null)
  const [isChoosing, setIsChoosing] = useState(false)
  useEffect(() => {
    if (takesFocus) field.current?.focus()
  }, [takesFocus])

  const named = (person: StagePerson) => nameOf(person, people, locale)
  const guests = peers.filter(({ identity }) => isGuest(identity))
  return (
    <section aria-label={words.title} className="@container flex min-h-0 flex-1 flex-col gap-1.5 bg-paper p-2">
      {isChoosing && (
        <div data-phrases className="overflow-y-auto">
          <Phrases
            text={text}
            words={words}
            onSaid={() => {
              setIsChoosing(false)
              phrases.current?.focus()
            }}
          />
        </div>
      )}
      <div className="flex min-h-0 flex-1 gap-2">
        {!isChoosing && <TextMode text={text} words={words} />}
        <div className="flex min-h-0 min-w-0 flex-1 flex-col gap-1">
          {guests.length > 0 && (
            <output className="flex items-center gap-1.5 text-sm leading-tight">
              <Eye className="size-5 shrink-0 text-accent" />
              {fill(words.guests, { people: guests.map(named).join(', ') })}
            </output>
          )}
          <TextLog text={text} words={words} nameOf={named} className={isChoosing && 'max-h-16 max-lg:sr-only'} />
        </div>
      </div>
      {text.hasUnsent && <p className="text-sm text-wait">{words.unsent}</p>}
      <form
        className="flex gap-2"
        onSubmit={(event) => {
          event.preventDefault()
          text.send()
        }}
      >
        <CallButton
          ref={phrases}
          picture={PhrasesPicture}
          label={words.quick}
          onPress={() => setIsChoosing(!isChoosing)}
          isOn={isChoosing}
        />
        <input
          ref={field}
          value={text.draft}
          onChange={(event) => text.type(event.target.value)}
          aria-label={words.placeholder}
          placeholder={words.placeholder}
          autoComplete="off"
          enterKeyHint="send"
          maxLength={2000}
          className="control min-h-target-call min-w-0 flex-1 rounded-control border border-line-strong bg-surface px-3 text-lg"
        />
        <button
          aria-label={words.send}
          className="control grid min-h-target-call min-w-target-call place-items-center rounded-control bg-brand text-on-brand"
        >
          <Arrow className="size-8" />
        </button>
      </form>
    </section>
  )
}
