'use client'

import { useEffect, useRef, useState } from 'react'

import { ask } from '@/components/browser/ask'
import { CallControls } from '@/components/call/CallControls'
import { Coach } from '@/components/call/coach/Coach'
import { NoDevice } from '@/components/call/NoDevice'
import { Pictures } from '@/components/call/Pictures'
import { PictureOffer } from '@/components/call/quality/PictureOffer'
import { useCallRoom } from '@/components/call/useCallRoom'
import { citizensPlace, hasRecorder, staffPlaces } from '@/components/call/view'
import type { CallWords } from '@/components/call/words'
import { Emergency } from '@/components/emergency/Emergency'
import { useEmergency } from '@/components/emergency/useEmergency'
import { Back } from '@/components/pictograms/Back'
import { HangUp } from '@/components/pictograms/HangUp'
import { SigningHand } from '@/components/pictograms/SigningHand'
import { BigButton } from '@/components/scene/BigButton'
import { CallFrame } from '@/components/scene/CallFrame'
import { ExitLink } from '@/components/scene/ExitLink'
import type { GuestJoin } from '@/lib/calls/answers'
import { devicesOfGuest } from '@/lib/calls/state'

import { Apart } from '../../Apart'
import { LookedOn } from '../../LookedOn'
import { WithText } from '../../WithText'
import { useGuestCall } from './useGuestCall'
import { useGuestWatch } from './useGuestWatch'

/** A third person: sees the others and is seen, can speak, and reads and writes from the moment they came in. */
export function GuestPage({ link, words, locale }: { link: string; words: CallWords; locale: 'hi' | 'en' }) {
  const [isOver, setIsOver] = useState(false)
  const isIn = useRef(false)
  const path = `/api/guests/${encodeURIComponent(link)}`
  const room = useCallRoom({
    getJoin: async () => {
      const way = await ask<GuestJoin>(`${path}/join`)
      if (way.ok && !isIn.current) {
        isIn.current = true
        open(way.value)
      }
      return way
    },
    side: 'guest',
    linesPath: `${path}/lines`,
  })
  const { connection, view, text } = room
  useEffect(() => () => void connection.stop(), [connection])
  const pictures = view.peers.flatMap(({ video }) => video ?? [])
  const watch = useGuestWatch(pictures, { isWriting: text.isOpen })

  const hasEnded = isOver || view.link === 'over'
  const { call, setEmergency } = useGuestCall(path, view.link === 'joined')
  // An officer is shown 112; everybody else tells the call of it as the citizen does.
  const emergency = useEmergency(
    call && call.kind !== 'officer' && !hasEnded
      ? {
          id: `${call.callId}-guest`,
          isOn: call.emergencyAt !== null,
          isWaiting: false,
          onShift: 1,
          mayTakeBack: call.mayTakeBack,
          setEmergency,
        }
      : call || hasEnded
        ? null
        : undefined,
  )
  const emergencyButton = <Emergency emergency={emergency} words={{ ...words.emergency, sms: words.guest.sms }} />
  const mode = call?.mode ?? 'sign'
  const places = [citizensPlace, ...(call ? staffPlaces(call, view) : [])]

  function open(way: GuestJoin) {
    const { camera, microphone } = devicesOfGuest(way)
    if (camera) void connection.devices.turnCameraOn()
    if (microphone) void connection.devices.turnMicrophoneOn()
  }
  async function leave() {
    setIsOver(true)
    await connection.stop()
  }

  if (!hasEnded && (view.link === 'elsewhere' || view.link === 'lost'))
    return (
      <Apart
        says={words.back[view.link]}
        button={view.link === 'lost' ? words.back.again : words.back.here}
        emergencyButton={emergencyButton}
        onPress={() => location.reload()}
      />
    )
  if (hasEnded || view.link === 'idle')
    return (
      <CallFrame heading={words.guest.title} language={words.language} emergencyButton={emergencyButton}>
        <div className="grid flex-1 content-center-safe justify-items-center gap-4 overflow-y-auto p-6 text-center">
          {hasEnded ? (
            <output className="grid max-w-sm justify-items-center gap-4 text-lg font-bold">
              <HangUp className="size-28 text-ink-muted" />
              {words.guest.over}
            </output>
          ) : (
            <BigButton
              picture={SigningHand}
              label={words.guest.join}
              hint={words.guest.hint}
              onPress={() => void connection.start()}
            />
          )}
        </div>
        {hasEnded && (
          <nav aria-label={words.exits.label} className="grid p-3">
            <ExitLink href="/" picture={Back} label={words.ended.home} />
          </nav>
        )}
      </CallFrame>
    )
  return (
    <CallFrame heading={words.guest.title} emergencyButton={emergencyButton}>
      <WithText room={room} words={words} locale={locale}>
        <Pictures
          room={room}
          name={words.people.citizen}
          places={places}
          words={words}
          locale={locale}
          mode={mode}
          isRecorded={view.isRecorded && hasRecorder(view)}
          hasCorner
        />
      </WithText>
      {mode === 'sign' && <Coach track={view.camera} words={words.coach} className="mx-auto w-full max-w-lg px-2" />}
      {call && <LookedOn words={words.live} listeners={call.listeners} locale={locale} />}
      <NoDevice words={words} room={room} />
      <PictureOffer words={words.picture} watch={watch} onWrite={() => text.setOpen(true)} />
      <CallControls words={words.live} room={room} isBrief={text.isOpen} onEnd={() => void leave()} />
    </CallFrame>
  )
}
