import type { ReactNode } from 'react'

import type { CallWords } from '@/components/call/words'
import { Prompt } from '@/components/isl/Clips'
import { ComingBack } from '@/components/pictograms/ComingBack'
import { NoNetwork } from '@/components/pictograms/NoNetwork'
import { Pen } from '@/components/pictograms/Pen'
import { WaitingLine } from '@/components/pictograms/WaitingLine'
import { CallButton } from '@/components/scene/CallButton'
import { CallFrame } from '@/components/scene/CallFrame'
import { ExitLink } from '@/components/scene/ExitLink'
import type { CallMode } from '@/lib/calls/schema'

import { OtherWays } from './OtherWays'

type Props = {
  code: string
  words: CallWords
  mode: CallMode
  emergencyButton: ReactNode
  onAskBack: (() => void) | null
  onRetry: () => void
}

/** No call begins now: the person is heard all the same, by the other ways. */
export function MediaDown({ code, words, mode, emergencyButton, onAskBack, onRetry }: Props) {
  const isOffline = code === 'offline'
  const isBusy = code === 'too_many_requests'
  const title = isOffline ? words.down.offline : isBusy ? words.down.busy : words.down.title
  const Picture = isBusy ? WaitingLine : NoNetwork
  return (
    <CallFrame heading={words.title[mode]} language={words.language} emergencyButton={emergencyButton}>
      <div
        role="alert"
        className="grid flex-1 content-center-safe justify-items-center gap-4 overflow-y-auto p-6 text-center"
      >
        <Picture className="size-28 text-wait" />
        <p className="text-lg font-bold">{title}</p>
        {/* What is signed says that video calls do not work: without a network, or in a rush, that is not so. */}
        {mode === 'sign' && !isOffline && !isBusy && <Prompt of="call-down" label={title} />}
        <p className="text-ink-muted">{words.down.lead}</p>
      </div>
      <nav aria-label={words.exits.label} className="mx-auto grid w-full max-w-2xl grid-cols-2 gap-2 p-3">
        <OtherWays {...{ mode, words, onAskBack }} />
        <ExitLink href="/file" picture={Pen} label={words.camera.text} />
        <CallButton picture={ComingBack} label={words.down.retry} onPress={onRetry} showLabel />
      </nav>
    </CallFrame>
  )
}
