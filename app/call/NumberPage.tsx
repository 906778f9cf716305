'use client'

import { useRef } from 'react'

import { useFelt } from '@/components/browser/useFelt'
import type { CallWords } from '@/components/call/words'
import { Prompt } from '@/components/isl/Clips'
import { FaceHappy } from '@/components/pictograms/FaceHappy'
import { FaceSad } from '@/components/pictograms/FaceSad'
import { NumberCard } from '@/components/pictograms/NumberCard'
import { Sms } from '@/components/pictograms/Sms'
import { Tick } from '@/components/pictograms/Tick'
import { Sheet } from '@/components/scene/Sheet'
import { ComplaintNumber } from '@/components/ui/ComplaintNumber'

import { WideButton } from './WideButton'

type Props = { number: string; bySms: boolean; words: CallWords['number']; onSeen: () => void }

/** It is in the register: the number as a card, and in pictures what comes next. The interpreter stays in sight above it. */
export function NumberPage({ number, bySms, words, onSeen }: Props) {
  const done = useRef<HTMLButtonElement>(null)
  useFelt(200)
  return (
    <Sheet
      label={words.registered}
      first={done}
      onClose={onSeen}
      className="z-10 max-h-[70dvh] justify-items-center gap-4 border border-line p-5"
    >
      <p className="flex items-center gap-2 text-lg font-bold text-ok">
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
      {/* What is signed says that an SMS comes. */}
      {bySms && <Prompt of="call-number" label={words.registered} className="w-40" />}
      <ol className="flex w-full justify-evenly gap-3 text-sm *:flex-1">
        {bySms && (
          <li className="grid justify-items-center gap-1">
            <Sms className="size-12 text-brand" />
            {words.sms}
          </li>
        )}
        <li className="grid justify-items-center gap-1">
          {/* The faces with which it will be asked. */}
          <span className="flex text-brand">
            <FaceHappy className="size-12" />
            <FaceSad className="size-12" />
          </span>
          {words.next}
        </li>
      </ol>
      <WideButton picture={Tick} label={words.ok} onPress={onSeen} ref={done} />
    </Sheet>
  )
}
