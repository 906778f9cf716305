'use client'

import { useEffect, useRef } from 'react'

import { feel } from '@/components/call/feel'
import type { CallWords } from '@/components/call/words'
import { Prompt } from '@/components/isl/Clips'
import { NumberCard } from '@/components/pictograms/NumberCard'
import { Phone } from '@/components/pictograms/Phone'
import { RaisedHand } from '@/components/pictograms/RaisedHand'
import { Tick } from '@/components/pictograms/Tick'
import { ComplaintNumber } from '@/components/ui/ComplaintNumber'

type Props = { number: string; bySms: boolean; words: CallWords['number']; onSeen: () => void }

/** It is in the register: the number as a card, and in pictures what comes next. The interpreter stays in sight above it. */
export function NumberPage({ number, bySms, words, onSeen }: Props) {
  const done = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    feel(200)
    done.current?.focus()
  }, [])
  return (
    <section
      role="alertdialog"
      aria-labelledby="registered"
      className="absolute inset-x-0 bottom-0 z-10 mx-auto grid max-h-[70dvh] w-full max-w-lg justify-items-center gap-4 overflow-y-auto rounded-t-card border border-line bg-surface p-5 text-center shadow-float"
    >
      <p id="registered" className="flex items-center gap-2 text-lg font-bold text-ok">
        <Tick className="size-10" />
        {words.registered}
      </p>
      <p className="grid w-full justify-items-center gap-1 rounded-card border-2 border-ok bg-paper p-4">
        <span className="flex items-center gap-2 text-ink-muted">
          <NumberCard className="size-8" />
          {words.number}
        </span>
        <ComplaintNumber number={number} large />
      </p>
      <Prompt of="call-number" label={words.registered} className="w-40" />
      <ol className="flex w-full justify-evenly gap-3 text-sm *:flex-1">
        {bySms && (
          <li className="grid justify-items-center gap-1">
            <Phone className="size-12 text-brand" />
            {words.sms}
          </li>
        )}
        <li className="grid justify-items-center gap-1">
          <RaisedHand className="size-12 text-brand" />
          {words.next}
        </li>
      </ol>
      <button
        ref={done}
        type="button"
        onClick={onSeen}
        className="control flex min-h-target-call w-full items-center justify-center gap-3 rounded-card solid-brand text-lg font-bold"
      >
        <Tick className="size-9" />
        {words.ok}
      </button>
    </section>
  )
}
