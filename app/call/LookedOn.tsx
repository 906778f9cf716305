'use client'

import { useEffect } from 'react'

import { ask } from '@/components/call/api'
import { fill, type CallWords } from '@/components/call/words'
import { Prompt } from '@/components/isl/Clips'
import { Eye } from '@/components/pictograms/Eye'
import { PersonFound } from '@/components/pictograms/PersonFound'
import { Signer } from '@/components/pictograms/Signer'
import type { CallStatus } from '@/lib/calls/answers'

type Props = { words: CallWords['live']; listeners: CallStatus['listeners']; locale: 'hi' | 'en' }

/** An eye and a name for as long as a supervisor looks on. That it is shown is what lets them in: it is told to the database from here. */
export function LookedOn({ words, listeners, locale }: Props) {
  const names = listeners.map((one) => one[locale]).join(', ')
  // Each look at the call brings a new list: what the network lost is told again.
  useEffect(() => {
    const untold = listeners.filter(({ isTold }) => !isTold).map(({ id }) => id)
    if (untold.length > 0) void ask('/api/calls/mine/told', { listenerIds: untold })
  }, [listeners])
  if (!names) return null
  const says = fill(words.lookedOn, { name: names })
  return (
    <output className="flex items-center justify-center gap-2 border-y border-accent bg-accent-soft px-3 py-1 font-semibold">
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
