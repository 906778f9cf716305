import { fill } from '@/components/browser/fill'
import { NoNetwork } from '@/components/pictograms/NoNetwork'
import { Tick } from '@/components/pictograms/Tick'

import type { Progress } from './PartSender'
import type { SignWords } from './types'

/** How much has arrived already, as a tick and two numbers; says when it waits for the network. */
export function Sent({ progress, words, className }: { progress: Progress; words: SignWords; className?: string }) {
  return (
    <output
      aria-label={progress.isWaiting ? words.waiting : fill(words.sent, { sent: progress.sent, all: progress.all })}
      className={`flex items-center gap-2 rounded-card bg-paper/85 px-3 py-1 font-bold tabular-nums ${className ?? ''}`}
    >
      {progress.isWaiting ? <NoNetwork className="size-8 text-wait" /> : <Tick className="size-8 text-ok" />}
      {progress.sent}/{progress.all}
    </output>
  )
}
