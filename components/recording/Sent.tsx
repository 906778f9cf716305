import { fill } from '@/components/browser/fill'
import { Cloud } from '@/components/pictograms/Cloud'
import { NoNetwork } from '@/components/pictograms/NoNetwork'

import type { Progress } from './PartSender'
import type { SignWords } from './types'

/** How much has arrived already, as a cloud that fills; says when it waits for the network. The numbers are for who hears the page. */
export function Sent({ progress, words, className }: { progress: Progress; words: SignWords; className?: string }) {
  const { sent, all, isWaiting } = progress
  const arrived = fill(words.sent, { sent, all })
  return (
    <output
      aria-label={isWaiting ? `${words.waiting}. ${arrived}` : arrived}
      className={`flex items-center gap-2 rounded-card bg-paper/85 px-3 py-1 ${className ?? ''}`}
    >
      {isWaiting && <NoNetwork className="size-10 text-wait" />}
      <Cloud share={all === 0 ? 0 : sent / all} className={`size-14 ${isWaiting ? 'text-wait' : 'text-ok'}`} />
    </output>
  )
}
