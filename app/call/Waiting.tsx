'use client'

import { type ReactNode, useState } from 'react'

import { fill } from '@/components/browser/fill'
import type { CallRoom } from '@/components/call/useCallRoom'
import type { CallWords } from '@/components/call/words'
import { CallBack } from '@/components/pictograms/CallBack'
import { Cross } from '@/components/pictograms/Cross'
import { SignedMessage } from '@/components/pictograms/SignedMessage'
import { VoiceMessage } from '@/components/pictograms/VoiceMessage'
import { WaitingLine } from '@/components/pictograms/WaitingLine'
import { CallButton } from '@/components/scene/CallButton'
import { CallFrame } from '@/components/scene/CallFrame'
import type { CallStatus } from '@/lib/calls/answers'
import type { CallMode, Wishes } from '@/lib/calls/schema'
import type { Locale } from '@/lib/i18n/locales'

import { Helpers } from './Helpers'
import { leaveFor } from './leave-for'
import { OwnStage } from './OwnStage'
import { QueueLine } from './QueueLine'
import { SentBack } from './SentBack'

type Props = {
  mode: CallMode
  words: CallWords
  status: CallStatus
  room: CallRoom
  locale: Locale
  emergencyButton: ReactNode
  onWish: (wish: Wishes) => void
  onAskBack: () => void
  onLeave: () => Promise<void>
}

/** In the line, seen already: own picture, the people in line, and the three exits. */
export function Waiting(props: Props) {
  const { mode, words, status, room, locale, emergencyButton, onWish, onAskBack, onLeave } = props
  const exits = words.exits
  const isAttended = status.onShift > 0
  // Where nobody is on shift these are the two ways that work.
  const otherWay = isAttended ? 'plain' : 'call'
  const [showsHelpers, setShowsHelpers] = useState(false)
  return (
    <CallFrame heading={words.title[mode]} emergencyButton={emergencyButton}>
      <div className="relative flex min-h-0 flex-1 flex-col [@media(max-height:30rem)_and_(orientation:landscape)]:flex-row">
        <OwnStage mode={mode} words={words} locale={locale} room={room} isAttended={isAttended} />
        <div
          data-yields
          className="grid content-center-safe gap-2 p-3 pt-2 [@media(max-height:30rem)_and_(orientation:landscape)]:w-80 [@media(max-height:30rem)_and_(orientation:landscape)]:pt-20 [@media(max-height:30rem)_and_(orientation:landscape)]:overflow-y-auto"
        >
          {isAttended && status.sentBack && <SentBack why={status.sentBack} mode={mode} words={words.waiting} />}
          <QueueLine mode={mode} words={words.waiting} status={status} onHelpers={() => setShowsHelpers(true)} />
          <nav
            aria-label={exits.label}
            className="mx-auto grid w-full max-w-2xl grid-cols-[1fr_1fr_1fr_auto] gap-2 [@media(max-height:30rem)_and_(orientation:landscape)]:grid-cols-2"
          >
            <span
              aria-current="step"
              className="flex min-h-20 flex-col items-center justify-center gap-1 rounded-card border-2 border-brand bg-brand-soft p-1 text-center text-sm leading-tight font-semibold"
            >
              <WaitingLine className="size-9 text-brand" />
              {exits.wait}
            </span>
            <CallButton picture={CallBack} label={exits.callBack} onPress={onAskBack} variant={otherWay} showLabel />
            <CallButton
              picture={mode === 'sign' ? SignedMessage : VoiceMessage}
              label={mode === 'sign' ? exits.message : exits.voiceMessage}
              onPress={() => leaveFor(mode === 'sign' ? '/sign' : '/sign?kind=voice', onLeave)}
              variant={otherWay}
              showLabel
            />
            <CallButton picture={Cross} label={exits.leave} onPress={() => void onLeave()} variant="end" />
          </nav>
        </div>
      </div>
      {showsHelpers && (
        <Helpers
          mode={mode}
          words={words.helpers}
          status={status}
          locale={locale}
          onWish={onWish}
          onClose={() => setShowsHelpers(false)}
        />
      )}
      <output className="sr-only">
        {isAttended && status.sentBack && `${words.waiting.sentBack[status.sentBack]} `}
        {!isAttended && `${words.waiting.nobody[mode]} `}
        {isAttended && status.wishOnShift === 0 && `${words.waiting.nobody.wished} `}
        {status.ahead > 0 && fill(words.waiting.ahead, { count: status.ahead })}
        {isAttended && status.ahead === 0 && words.waiting.next}
      </output>
    </CallFrame>
  )
}
