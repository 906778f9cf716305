import type { CallWords } from '@/components/call/words'
import { Prompt } from '@/components/isl/Clips'
import { Back } from '@/components/pictograms/Back'
import { NumberCard } from '@/components/pictograms/NumberCard'
import { Pen } from '@/components/pictograms/Pen'
import { Stations } from '@/components/pictograms/Stations'
import { Tick } from '@/components/pictograms/Tick'
import { ExitLink } from '@/components/scene/ExitLink'
import { ComplaintNumber } from '@/components/ui/ComplaintNumber'
import type { RecordingKind, RecordingStatus } from '@/lib/recordings/schema'

import type { SignWords } from './types'

type Props = {
  kind: RecordingKind
  words: SignWords
  callWords: CallWords
  status: RecordingStatus
  link: string | undefined
}

/** It is in the register: the number, and where to follow it. */
export function Done({ kind, words, callWords, status, link }: Props) {
  const isReply = status.purpose === 'reply'
  return (
    <>
      <div className="grid flex-1 content-center-safe justify-items-center gap-5 overflow-y-auto p-6 text-center">
        <output className="flex items-center gap-3 text-lg font-bold text-ok">
          <Tick className="size-16" />
          {isReply ? words.reply.done : words.done}
        </output>
        {status.number && (
          <p className="grid justify-items-center gap-1 rounded-card border-2 border-ok bg-surface p-4">
            <span className="flex items-center gap-2 text-ink-muted">
              <NumberCard className="size-8" />
              {callWords.number.number}
            </span>
            <ComplaintNumber number={status.number} large />
          </p>
        )}
        {kind === 'sign' && (
          <Prompt of={isReply ? 'reply-done' : 'sign-done'} label={isReply ? words.reply.done : words.done} />
        )}
        <p className="flex items-center gap-3">
          <Pen className="size-12 text-brand" />
          {isReply ? words.reply.next : words.next[kind]}
        </p>
      </div>
      <nav aria-label={callWords.exits.label} className="grid grid-cols-2 gap-2 p-3">
        <ExitLink href="/" picture={Back} label={words.home} />
        {link && <ExitLink href={`/t/${link}`} picture={Stations} label={words.follow} />}
      </nav>
    </>
  )
}
