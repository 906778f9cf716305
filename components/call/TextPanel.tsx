'use client'

import { clsx } from 'clsx'
import { useEffect, useRef } from 'react'

import { Arrow } from '@/components/pictograms/Arrow'

import type { TextLines } from './useTextLines'
import type { CallWords } from './words'

type Props = { text: TextLines; words: CallWords['text']; takesFocus?: boolean }

/** Writing to each other, letter by letter. Screen readers hear whole lines; the growing draft is for the eye. */
export function TextPanel({ text, words, takesFocus = false }: Props) {
  const end = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const { lines, theirDraft } = text
  useEffect(() => {
    end.current?.scrollIntoView({ block: 'nearest' })
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- what is new is why it scrolls
  }, [lines.length, theirDraft])
  useEffect(() => {
    if (takesFocus) field.current?.focus()
  }, [takesFocus])

  return (
    <section aria-label={words.title} className="flex min-h-0 flex-1 flex-col gap-2 bg-paper p-3">
      <div
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls: a keyboard must reach it
        tabIndex={0}
        role="log"
        aria-live="polite"
        className="min-h-0 flex-1 overflow-y-auto rounded-control"
        aria-label={words.title}
      >
        {lines.length === 0 && !theirDraft && <p className="text-sm text-ink-muted">{words.empty}</p>}
        <ol className="grid gap-2">
          {lines.map((line) => (
            <li key={line.key} className={clsx('max-w-[85%]', line.mine && 'justify-self-end')}>
              <span className="sr-only">{line.mine ? words.mine : words.theirs}: </span>
              <span
                className={clsx(
                  'inline-block rounded-card px-3 py-1.5 text-lg whitespace-pre-wrap',
                  line.mine ? 'bg-brand-soft text-ink' : 'border border-line-strong bg-surface text-ink',
                )}
              >
                {line.body}
              </span>
            </li>
          ))}
        </ol>
        {theirDraft && (
          <p aria-hidden className="mt-2 max-w-[85%] text-lg">
            <span
              className="inline-block rounded-card border border-dashed border-line-strong bg-surface px-3 py-1.5 whitespace-pre-wrap"
              data-testid="their-draft"
            >
              {theirDraft}
              <span className="ml-0.5 inline-block h-[1em] w-0.5 translate-y-0.5 bg-accent" />
            </span>
          </p>
        )}
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
