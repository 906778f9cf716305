'use client'

import { useEffect, useRef } from 'react'

import { fill } from '@/components/browser/fill'
import type { CallWords } from '@/components/call/words'
import { Prompt } from '@/components/isl/Clips'
import { Eye } from '@/components/pictograms/Eye'
import { PersonFound } from '@/components/pictograms/PersonFound'
import { Signer } from '@/components/pictograms/Signer'
import type { Onlookers } from '@/lib/calls/answers'
import type { Locale } from '@/lib/i18n/locales'

type Props = {
  words: CallWords['live']
  onlookers: Onlookers
  locale: Locale
  /** These were shown just now: for the citizen's page, which lets them in by it. */
  onShown?: (onlookerIds: number[]) => void
}

/** An eye and a name for as long as a supervisor looks on. Told is only who is in front of it: on a page that is hidden, or under something else, nothing is. */
export function LookedOn({ words, onlookers, locale, onShown }: Props) {
  const names = onlookers.map((one) => one[locale]).join(', ')
  const eye = useRef<HTMLOutputElement>(null)
  // Each look at the call brings a new list: what was covered then, or lost by the network, is told again.
  useEffect(() => {
    const untold = onlookers.filter(({ isTold }) => !isTold).map(({ id }) => id)
    if (untold.length > 0 && isInSight(eye.current)) onShown?.(untold)
  }, [onlookers, onShown])
  if (!names) return null
  const says = fill(words.lookedOn, { name: names })
  return (
    <output
      ref={eye}
      className="flex items-center justify-center gap-2 border-y border-accent bg-accent-soft px-3 py-1 font-semibold"
    >
      <Prompt
        of="call-looked-on"
        label={says}
        className="w-24 shrink-0"
        pictures={
          <>
            <PersonFound className="size-9" />
            <Eye className="size-9 text-accent" />
            <Signer className="size-9" />
          </>
        }
      />
      <span className="min-w-0">{says}</span>
    </output>
  )
}

function isInSight(part: HTMLElement | null): boolean {
  if (!part || document.visibilityState !== 'visible') return false
  const { left, top, width, height } = part.getBoundingClientRect()
  return part.contains(document.elementFromPoint(left + width / 2, top + height / 2))
}
