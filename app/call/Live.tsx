'use client'

import { type ReactNode, useState } from 'react'

import { type Answer, ask } from '@/components/browser/ask'
import { fill } from '@/components/browser/fill'
import type { Refusals } from '@/components/browser/refusal'
import { useFelt } from '@/components/browser/useFelt'
import { CallControls } from '@/components/call/CallControls'
import { Coach } from '@/components/call/coach/Coach'
import { NoDevice } from '@/components/call/NoDevice'
import { Pictures } from '@/components/call/Pictures'
import { PictureOffer } from '@/components/call/quality/PictureOffer'
import { usePictureWatch } from '@/components/call/quality/usePictureWatch'
import type { CallRoom } from '@/components/call/useCallRoom'
import { hasRecorder, staffSeats } from '@/components/call/view'
import type { CallWords } from '@/components/call/words'
import { NoNetwork } from '@/components/pictograms/NoNetwork'
import { CallFrame } from '@/components/scene/CallFrame'
import type { CallStatus } from '@/lib/calls/answers'
import { identityOf, isStaff } from '@/lib/calls/room/identity'
import type { CallMode } from '@/lib/calls/schema'
import type { Locale } from '@/lib/i18n/locales'

import { BringPage } from './BringPage'
import { leaveFor } from './leave-for'
import { LookedOn } from './LookedOn'
import { NumberPage } from './NumberPage'
import { Questions } from './Questions'
import { useStopping } from './useStopping'
import { WithText } from './WithText'

type Props = {
  mode: CallMode
  words: CallWords
  status: CallStatus
  locale: Locale
  room: CallRoom
  refusals: Refusals
  act: (path: 'hand-over' | 'recording', body: object) => Promise<Answer<unknown>>
  emergencyButton: ReactNode
  onLeave: () => Promise<void>
}

/** The call itself: the other person fills the screen, mine is beside it, text slides over a third. */
export function Live({ mode, words, status, locale, room, refusals, act, emergencyButton, onLeave }: Props) {
  const [seenNumber, setSeenNumber] = useState<string | null>(null)
  const [isInviting, setIsInviting] = useState(false)
  const { connection, view, text } = room
  const seats = staffSeats(status, view)
  // One thing at a time: while a question is open nothing else takes the stage's room.
  const isAsked = status.handOver?.state === 'joined' || status.recording?.state === 'asked'
  const isRecording = view.isRecorded || status.recording?.state === 'recording'
  const stopping = useStopping(status.recording, connection, async () => act('recording', { act: 'stop' }))
  const name = status.answeredBy?.[locale] ?? ''

  // The interpreter has come.
  useFelt([250, 120, 250])
  const staff = view.peers.filter(({ identity }) => isStaff(identity))
  // Of both in a hand-over whoever has the call.
  const peer =
    staff.find(({ identity }) => status.answeredBy && identity === identityOf.staff(status.answeredBy.staffId)) ??
    staff[0]
  const watch = usePictureWatch(connection, {
    peer,
    peers: view.peers,
    mode,
    path: '/api/calls/mine/quality',
    isWriting: text.isOpen,
  })

  return (
    <CallFrame heading={fill(words.live.here, { name })} emergencyButton={emergencyButton}>
      <WithText room={room} words={words} locale={locale}>
        <Pictures
          room={room}
          name={name}
          seats={seats}
          main={seats.map(({ identity }) => identity)}
          words={words}
          locale={locale}
          mode={mode}
          isRecorded={isRecording && hasRecorder(view)}
          hasCorner
        />
      </WithText>
      {mode === 'sign' && !isAsked && (
        <Coach track={view.camera} words={words.coach} className="mx-auto w-full max-w-lg px-2" />
      )}
      <Questions status={status} words={words} locale={locale} act={act} />
      <LookedOn words={words.live} onlookers={status.onlookers} locale={locale} onShown={tellShown} />
      <NoDevice words={words} room={room} />
      {stopping.isUnheard && (
        <p role="alert" className="flex items-center justify-center gap-2 p-2 font-semibold">
          <NoNetwork className="size-10" />
          {words.recording.stopping}
        </p>
      )}
      {!isAsked && (
        <PictureOffer
          words={words.picture}
          watch={watch}
          onWrite={() => text.setOpen(true)}
          onMessage={() => leaveFor('/sign', onLeave)}
        />
      )}
      <CallControls
        words={words.live}
        room={room}
        isBrief={isAsked || text.isOpen}
        onInvite={() => setIsInviting(true)}
        number={
          status.number ? { label: `${words.number.show}: ${status.number}`, onPress: () => setSeenNumber(null) } : null
        }
        {...(isRecording && { onStopRecording: stopping.stop })}
        onEnd={() => void onLeave()}
      />
      {isInviting && (
        <BringPage words={words} refusals={refusals} peers={view.peers} onClose={() => setIsInviting(false)} />
      )}
      {status.number && seenNumber !== status.number && (
        <NumberPage
          number={status.number}
          bySms={status.bySms}
          words={words.number}
          onSeen={() => setSeenNumber(status.number)}
        />
      )}
      <output className="sr-only">{fill(words.live.here, { name })}</output>
    </CallFrame>
  )
}

/** That these are shown here is what lets them in. */
const tellShown = (onlookerIds: number[]): void => void ask('/api/calls/mine/told', { onlookerIds })
