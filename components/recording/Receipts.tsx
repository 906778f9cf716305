'use client'

import { Cross } from '@/components/pictograms/Cross'
import { NumberCard } from '@/components/pictograms/NumberCard'
import { SignedMessage } from '@/components/pictograms/SignedMessage'
import { Stations } from '@/components/pictograms/Stations'
import { Tick } from '@/components/pictograms/Tick'
import { VoiceMessage } from '@/components/pictograms/VoiceMessage'
import { CallButton } from '@/components/scene/CallButton'
import { ExitLink } from '@/components/scene/ExitLink'
import { ComplaintNumber } from '@/components/ui/ComplaintNumber'

import { dismissReceipt, useReceipts } from './receipts'
import type { SignWords } from './types'

type Props = { words: Pick<SignWords, 'done' | 'follow' | 'seen'>; className?: string }

/** What was sent by itself since the last visit: that it has arrived, its number, and where to follow it, until the person has seen it. */
export function Receipts({ words, className = '' }: Props) {
  const receipts = useReceipts()
  if (receipts.length === 0) return null
  return (
    <ul className={`grid gap-3 ${className}`}>
      {receipts.map(({ number, kind, link }) => {
        const Picture = kind === 'sign' ? SignedMessage : VoiceMessage
        return (
          <li key={number} className="grid gap-3 rounded-card border-2 border-ok bg-surface p-3">
            <output className="flex items-center justify-center gap-3 font-bold text-ok">
              <Picture className="size-12" />
              <Tick className="size-10" />
              {words.done}
            </output>
            <p className="flex items-center justify-center gap-3">
              <NumberCard className="size-8 text-ink-muted" />
              <ComplaintNumber number={number} large />
            </p>
            <div className="grid auto-cols-fr grid-flow-col gap-2">
              {link && <ExitLink href={`/t/${link}`} picture={Stations} label={words.follow} />}
              <CallButton picture={Cross} label={words.seen} onPress={() => dismissReceipt(number)} showLabel />
            </div>
          </li>
        )
      })}
    </ul>
  )
}
