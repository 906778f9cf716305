import { ComingBack } from '@/components/pictograms/ComingBack'

import type { Progress } from './PartSender'
import { Sent } from './Sent'
import type { SignWords } from './types'

/** It is on its way; without a network it waits, and says so. */
export function Sending({ progress, words }: { progress: Progress; words: SignWords }) {
  return (
    <div className="grid flex-1 content-center justify-items-center gap-4 p-6 text-center">
      <ComingBack className="size-28 text-brand motion-safe:animate-pulse" />
      <output className="text-lg font-bold">{progress.isWaiting ? words.waiting : words.sending}</output>
      <Sent progress={progress} words={words} />
    </div>
  )
}
