import type { ReactNode } from 'react'

import type { CallWords } from '@/components/call/words'
import { Prompt } from '@/components/isl/Clips'
import { Back } from '@/components/pictograms/Back'
import { Camera } from '@/components/pictograms/Camera'
import { Microphone } from '@/components/pictograms/Microphone'
import { Signer } from '@/components/pictograms/Signer'
import { BigButton } from '@/components/scene/BigButton'
import { CallFrame } from '@/components/scene/CallFrame'
import { ExitLink } from '@/components/scene/ExitLink'
import type { CallMode } from '@/lib/calls/schema'

import { OtherWays } from './OtherWays'

type Props = { mode: CallMode; words: CallWords; isStarting: boolean; emergencyButton: ReactNode; onStart: () => void }

/** For who comes without a tap before (a bookmark, a reload after the end): one button as large as the screen allows. */
export function Door({ mode, words, isStarting, emergencyButton, onStart }: Props) {
  const Picture = mode === 'sign' ? Signer : Microphone
  const Device = mode === 'sign' ? Camera : Microphone
  return (
    <CallFrame heading={words.title[mode]} language={words.language} emergencyButton={emergencyButton}>
      <div className="grid flex-1 content-center-safe justify-items-center gap-4 overflow-y-auto p-6">
        {mode === 'sign' && <Prompt of="call-start" label={words.start.sign} />}
        {isStarting ? (
          <output className="grid max-w-sm justify-items-center gap-4 text-center text-lg">
            <Device className="size-28 text-brand motion-safe:animate-pulse" />
            {words.starting[mode]}
          </output>
        ) : (
          <BigButton picture={Picture} label={words.start[mode]} hint={words.start.hint[mode]} onPress={onStart} />
        )}
      </div>
      <nav aria-label={words.exits.label} className="grid grid-cols-2 gap-2 p-3">
        <ExitLink href="/" picture={Back} label={words.start.home} />
        <OtherWays {...{ mode, words }} onAskBack={null} />
      </nav>
    </CallFrame>
  )
}
