import { fill } from '@/components/browser/fill'
import { Face } from '@/components/call/Face'
import type { CallWords } from '@/components/call/words'
import { Prompt } from '@/components/isl/Clips'
import { CallBack } from '@/components/pictograms/CallBack'
import { Clock } from '@/components/pictograms/Clock'
import { Cross } from '@/components/pictograms/Cross'
import { Man } from '@/components/pictograms/Man'
import { PersonStanding } from '@/components/pictograms/PersonStanding'
import { Phone } from '@/components/pictograms/Phone'
import { SignedMessage } from '@/components/pictograms/SignedMessage'
import { Signer } from '@/components/pictograms/Signer'
import { Woman } from '@/components/pictograms/Woman'
import type { CallStatus } from '@/lib/calls/answers'
import type { CallMode } from '@/lib/calls/schema'
import { lineOf, minutesOf } from '@/lib/calls/state'

import { NobodyWished } from './NobodyWished'

type Props = { mode: CallMode; words: CallWords['waiting']; status: CallStatus; onHelpers: () => void }

/** The line as people: who is at work on the left, those ahead, me in colour, those behind me. No sentence to read. */
export function QueueLine({ mode, words, status, onHelpers }: Props) {
  const { ahead, more, behind } = lineOf(status)
  const minutes = minutesOf(status.range)
  const Worker = mode === 'sign' ? Signer : Phone
  const faces = status.people.flatMap(({ picture }) => picture ?? []).slice(0, 3)
  const Wish = status.genderWish && { female: Woman, male: Man }[status.genderWish]
  const onShift = fill(words.onShift[mode], { count: status.onShift })
  return (
    <div className="mx-auto flex w-full max-w-2xl flex-wrap items-end gap-x-3 gap-y-1 rounded-card bg-surface px-3 py-2">
      <button
        type="button"
        aria-label={fill(words.helpers, { people: onShift })}
        onClick={onHelpers}
        className="control grid min-h-target-call min-w-target-call content-center justify-items-center rounded-card border border-line-strong px-2 text-brand hover:bg-brand-soft"
      >
        <span aria-hidden className="flex items-center">
          {faces.length === 0 && <Worker className="size-11" />}
          {faces.map((picture) => (
            <Face key={picture} picture={picture} className="-ml-5 size-11 border-2 border-surface first:ml-0" />
          ))}
          {Wish && <Wish className="size-8" />}
        </span>
        <span aria-hidden className="text-sm font-bold tabular-nums">
          {status.onShift}
        </span>
      </button>
      <span aria-hidden className="mb-1 self-stretch border-l border-dashed border-line-strong" />
      <ol
        aria-label={fill(words.ahead, { count: status.ahead })}
        className="flex min-w-0 flex-1 items-end gap-0.5 pt-4"
      >
        {Array.from({ length: ahead }, (_, index) => (
          <li key={`ahead ${index}`} className="min-w-4 shrink text-ink-muted">
            <PersonStanding who="ahead" className="h-9 w-9 max-w-full" />
          </li>
        ))}
        {more > 0 && (
          <li className="px-1 pb-2 text-sm whitespace-nowrap text-ink-muted">{fill(words.more, { count: more })}</li>
        )}
        <li className="relative shrink-0 text-accent">
          <svg
            aria-hidden
            viewBox="0 0 16 10"
            className="absolute -top-3.5 left-1/2 w-4 -translate-x-1/2 fill-current motion-safe:animate-bounce"
          >
            <path d="M0 0h16L8 10Z" />
          </svg>
          <PersonStanding who="me" className="size-12" title={words.you} />
        </li>
        {Array.from({ length: behind }, (_, index) => (
          <li key={`behind ${index}`} className="min-w-4 shrink text-line-strong">
            <PersonStanding who="behind" className="h-9 w-9 max-w-full" />
          </li>
        ))}
      </ol>
      {status.onShift > 0 && status.wishOnShift === 0 && <NobodyWished status={status} says={words.nobody.wished} />}
      {status.onShift === 0 ? (
        <div className="flex basis-full items-center gap-3 text-sm leading-tight text-wait sm:max-w-96 sm:basis-auto">
          {mode === 'sign' && (
            <Prompt
              of="call-nobody"
              label={words.nobody.sign}
              className="w-28 shrink-0"
              pictures={
                <>
                  <span className="relative">
                    <Signer className="size-11 text-ink-muted" />
                    <Cross className="absolute -right-1 -bottom-1 size-6 text-wait" />
                  </span>
                  <CallBack className="size-10 text-brand" />
                  <SignedMessage className="size-10 text-brand" />
                </>
              }
            />
          )}
          <p>{words.nobody[mode]}</p>
        </div>
      ) : (
        minutes && (
          <p className="flex basis-full items-center justify-end gap-1.5 text-sm font-semibold whitespace-nowrap sm:basis-auto sm:pb-1">
            <Clock className="size-8 text-brand" />
            {minutes.to <= 1 ? words.soon : fill(words.range, minutes)}
          </p>
        )
      )}
    </div>
  )
}
