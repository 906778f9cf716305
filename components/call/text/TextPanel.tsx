'use client'

import { clsx } from 'clsx'
import { useEffect, useRef, useState } from 'react'

import { Arrow } from '@/components/pictograms/Arrow'
import { Eye } from '@/components/pictograms/Eye'
import { Phrases as PhrasesPicture } from '@/components/pictograms/Phrases'
import { TextLines as TextPicture } from '@/components/pictograms/TextLines'
import type { StagePerson } from '@/lib/calls/stage'
import { isGuest } from '@/lib/calls/state'

import { CallButton } from '../CallButton'
import type { Peer } from '../view'
import { type CallWords, fill } from '../words'
import { Phrases, PhraseSaid } from './Phrases'
import type { TextLines } from './useTextLines'

type Props = {
  text: TextLines
  words: Pick<CallWords, 'text' | 'people'>
  locale: 'hi' | 'en'
  /** The others on the stage. */
  peers: Peer[]
  takesFocus?: boolean
}

/** Writing to each other, letter by letter, everybody on the stage. Screen readers hear whole lines; the growing drafts are for the eye. */
export function TextPanel({ text, words: { text: words, people }, locale, peers, takesFocus = false }: Props) {
  const end = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const [isChoosing, setIsChoosing] = useState(false)
  const { lines, drafts, mode } = text
  const growing = drafts.map(({ body }) => body).join('\n')
  useEffect(() => {
    end.current?.scrollIntoView({ block: 'nearest' })
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- what is new is why it scrolls
  }, [lines.length, growing])
  useEffect(() => {
    if (takesFocus) field.current?.focus()
  }, [takesFocus])

  const nameOf = ({ kind, name }: StagePerson) => (name ? `${name[locale]} · ${people[kind]}` : people[kind])
  const guests = peers.filter(({ identity }) => isGuest(identity))
  return (
    <section aria-label={words.title} className="flex min-h-0 flex-1 flex-col gap-2 bg-paper p-3">
      {isChoosing && (
        <div data-phrases className="grid gap-2 overflow-y-auto">
          <Phrases text={text} words={words} onSaid={() => setIsChoosing(false)} />
          <CallButton
            picture={TextPicture}
            label={words.wholeLines}
            onPress={() => text.setMode(mode === 'lines' ? 'letters' : 'lines')}
            isOn={mode === 'lines'}
            showLabel
          />
        </div>
      )}
      {guests.length > 0 && (
        <output className="flex items-center gap-2 text-sm">
          <Eye className="size-6 shrink-0 text-accent" />
          {fill(words.guests, { people: guests.map(nameOf).join(', ') })}
        </output>
      )}
      <div
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls: a keyboard must reach it
        tabIndex={0}
        role="log"
        aria-live="polite"
        className={clsx('min-h-0 flex-1 overflow-y-auto rounded-control', isChoosing && 'max-h-16 max-lg:sr-only')}
        aria-label={words.title}
      >
        {lines.length === 0 && drafts.length === 0 && <p className="text-sm text-ink-muted">{words.empty}</p>}
        <ol className="grid gap-2">
          {lines.map((line) => (
            <li
              key={`${line.key} ${line.by?.kind ?? ''}`}
              data-direction={line.by ? 'received' : 'sent'}
              className={clsx('max-w-[85%]', !line.by && 'justify-self-end text-right')}
            >
              <span className="block text-sm text-ink-muted">
                {line.by ? nameOf(line.by) : words.mine}
                <span className="sr-only">: </span>
              </span>
              <span
                className={clsx(
                  'inline-block rounded-card px-3 py-1.5 text-left text-lg whitespace-pre-wrap',
                  line.by ? 'border border-line-strong bg-surface text-ink' : 'bg-brand-soft text-ink',
                )}
              >
                {line.phrase ? <PhraseSaid phrase={line.phrase} words={words} /> : line.body}
              </span>
            </li>
          ))}
        </ol>
        {drafts.map(({ key, by, body }) => (
          <p key={key} aria-hidden className="mt-2 max-w-[85%]">
            <span className="block text-sm text-ink-muted">{nameOf(by)}</span>
            <span
              className="inline-block rounded-card border border-dashed border-line-strong bg-surface px-3 py-1.5 text-lg whitespace-pre-wrap"
              data-testid="their-draft"
            >
              {body}
              <span className="ml-0.5 inline-block h-[1em] w-0.5 translate-y-0.5 bg-accent" />
            </span>
          </p>
        ))}
        <div ref={end} />
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
