import { clsx } from 'clsx'
import { useEffect, useRef } from 'react'

import type { StagePerson } from '@/lib/calls/picture/stage'

import type { CallWords } from '../words'
import { PhraseSaid } from './Phrases'
import type { TextLines } from './useTextLines'

type Props = {
  text: Pick<TextLines, 'lines' | 'drafts'>
  words: CallWords['text']
  nameOf: (person: StagePerson) => string
  className: string | false
}

/** What was written, and what is being written now: for the eye, and to be read again. `SaidAloud` announces it. */
export function TextLog({ text: { lines, drafts }, words, nameOf, className }: Props) {
  const end = useRef<HTMLDivElement>(null)
  const growing = drafts.map(({ body }) => body).join('\n')
  useEffect(() => {
    end.current?.scrollIntoView({ block: 'nearest' })
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- what is new is why it scrolls
  }, [lines.length, growing])
  return (
    <div
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls: a keyboard must reach it
      tabIndex={0}
      role="log"
      aria-live="off"
      className={clsx('min-h-0 flex-1 overflow-y-auto rounded-control', className)}
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
  )
}
