import type { ReactNode } from 'react'

import type { CallWords } from '@/components/call/words'
import { Back } from '@/components/pictograms/Back'
import { ComingBack } from '@/components/pictograms/ComingBack'
import { Cross } from '@/components/pictograms/Cross'
import { HangUp } from '@/components/pictograms/HangUp'
import { PersonStanding } from '@/components/pictograms/PersonStanding'
import { SigningHand } from '@/components/pictograms/SigningHand'
import { BigButton } from '@/components/scene/BigButton'
import { CallFrame } from '@/components/scene/CallFrame'
import { ExitLink } from '@/components/scene/ExitLink'

type Props = {
  why: 'idle' | 'left' | 'put_out' | 'over'
  words: CallWords
  emergencyButton: ReactNode
  onJoin: () => void
}

/** A guest before the call or after it: what became of it, and one big button for as long as it leads into the call. */
export function Outside({ why, words, emergencyButton, onJoin }: Props) {
  return (
    <CallFrame
      key={why}
      heading={why === 'idle' ? words.guest.title : words.guest[why]}
      language={words.language}
      emergencyButton={emergencyButton}
    >
      <div className="grid flex-1 content-center-safe justify-items-center gap-4 overflow-y-auto p-6 text-center">
        {why !== 'idle' && (
          <output className="grid max-w-sm justify-items-center gap-3 text-lg font-bold">
            {why === 'put_out' ? (
              <span className="flex items-end">
                <PersonStanding className="size-28 text-ink-muted" />
                <Cross className="-ml-8 size-12 text-stop" />
              </span>
            ) : (
              <HangUp className={why === 'left' ? 'size-20 text-ink-muted' : 'size-28 text-ink-muted'} />
            )}
            {words.guest[why]}
          </output>
        )}
        {why === 'idle' && (
          <BigButton picture={SigningHand} label={words.guest.join} hint={words.guest.hint} onPress={onJoin} />
        )}
        {why === 'left' && <BigButton picture={ComingBack} label={words.guest.again} onPress={onJoin} />}
      </div>
      {why !== 'idle' && (
        <nav aria-label={words.exits.label} className="grid p-3">
          <ExitLink href="/" picture={Back} label={words.ended.home} />
        </nav>
      )}
    </CallFrame>
  )
}
