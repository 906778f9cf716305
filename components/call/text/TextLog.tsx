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
  const log = useRef<HTMLDivElement>(null)
  const growing = drafts.map(({ body }) => body).join('\n')
  useEffect(() => {
    log.current?.scrollTo(0, 0)
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- what is new is why it scrolls
  }, [lines.length, growing])
  return (
    <div
      ref={log}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls: a keyboard must reach it
      tabIndex={0}
      role="log"
      aria-live="off"
      // From the end upwards: whatever takes some of its height, the newest line stays in sight.
      className={clsx('flex min-h-0 flex-1 flex-col-reverse overflow-y-auto rounded-control', className)}
      aria-label={words.title}
    >
      <div className="mb-auto">
        {lines.length === 0 && drafts.length === 0 && <p className="text-sm text-ink-muted">{words.empty}</p>}
        <ol className="grid gap-1">
          {lines.map((line) => (
            <li
              key={`${line.key} ${line.by?.kind ?? ''}`}
              data-direction={line.by ? 'received' : 'sent'}
              className={clsx(
                bubble,
                line.by ? 'border-line-strong bg-surface' : 'justify-self-end border-transparent bg-brand-soft',
              )}
            >
              <Name of={line.by ? nameOf(line.by) : words.mine} />
              {line.phrase ? <PhraseSaid phrase={line.phrase} words={words} /> : line.body}
            </li>
          ))}
        </ol>
        {drafts.map(({ key, by, body }) => (
          <p key={key} aria-hidden className={clsx(bubble, 'mt-1 border-dashed border-line-strong bg-surface')}>
            <Name of={nameOf(by)} />
            <span data-testid="their-draft">
              {body}
              <span className="ml-0.5 inline-block h-[1em] w-0.5 translate-y-0.5 bg-accent" />
            </span>
          </p>
        ))}
      </div>
    </div>
  )
}

const bubble = 'w-fit max-w-[95%] rounded-card border px-3 py-0.5 text-lg whitespace-pre-wrap text-ink'

const Name = ({ of }: { of: string }) => <span className="text-sm text-ink-muted">{of}: </span>
