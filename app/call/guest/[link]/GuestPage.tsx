'use client'

import { useEffect, useRef } from 'react'

import { ask } from '@/components/browser/ask'
import { CallControls } from '@/components/call/CallControls'
import { Coach } from '@/components/call/coach/Coach'
import { NoDevice } from '@/components/call/NoDevice'
import { Pictures } from '@/components/call/Pictures'
import { PictureOffer } from '@/components/call/quality/PictureOffer'
import { useCallRoom } from '@/components/call/useCallRoom'
import { citizensSeat, hasRecorder, staffSeats } from '@/components/call/view'
import type { CallWords } from '@/components/call/words'
import { Emergency } from '@/components/emergency/Emergency'
import { useEmergency } from '@/components/emergency/useEmergency'
import { CallFrame } from '@/components/scene/CallFrame'
import type { GuestJoin } from '@/lib/calls/answers'
import { devicesOfGuest } from '@/lib/calls/state'
import type { Locale } from '@/lib/i18n/locales'

import { Apart } from '../../Apart'
import { LookedOn } from '../../LookedOn'
import { WithText } from '../../WithText'
import { Outside } from './Outside'
import { useGuestCall } from './useGuestCall'
import { useGuestWatch } from './useGuestWatch'

/** A third person: sees the others and is seen, can speak, and reads and writes from the moment they came in. */
export function GuestPage({ link, words, locale }: { link: string; words: CallWords; locale: Locale }) {
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
    lines: { path: `${path}/lines`, call: link },
  })
  const { connection, view, text } = room
  useEffect(() => () => void connection.stop(), [connection])

  const { link: stands } = view
  const isOut = stands === 'left' || stands === 'put_out' || stands === 'over'
  // Who has left sees the way back for as long as there is one.
  const isWatched = stands === 'joined' || stands === 'left'
  const { call, setEmergency } = useGuestCall(path, isWatched, (why) => {
    if (stands === 'left') void connection.stop(why)
  })
  // An officer is shown 112; everybody else tells the call of it as the citizen does.
  const emergency = useEmergency(
    call && call.kind !== 'officer' && !isOut
      ? {
          id: `${call.callId}-guest`,
          isOn: call.emergencyAt !== null,
          isWaiting: false,
          onShift: 1,
          mayTakeBack: call.mayTakeBack,
          setEmergency,
        }
      : call || isOut
        ? null
        : undefined,
  )
  const emergencyButton = <Emergency emergency={emergency} words={{ ...words.emergency, sms: words.guest.sms }} />
  const mode = call?.mode ?? 'sign'
  const watch = useGuestWatch(connection, {
    peers: view.peers,
    mode,
    path: `${path}/quality`,
    isWriting: text.isOpen,
  })
  const seats = [citizensSeat, ...(call ? staffSeats(call, view) : [])]

  function open(way: GuestJoin) {
    const { camera, microphone } = devicesOfGuest(way)
    if (camera) void connection.devices.turnCameraOn()
    if (microphone) void connection.devices.turnMicrophoneOn()
  }
  async function leave() {
    isIn.current = false
    await connection.stop('left')
  }

  if (stands === 'elsewhere' || stands === 'lost')
    return (
      <Apart
        why={stands}
        says={words.back[stands]}
        button={stands === 'lost' ? words.back.again : words.back.here}
        emergencyButton={emergencyButton}
        onPress={() => location.reload()}
      />
    )
  if (isOut || stands === 'idle')
    return <Outside why={stands} {...{ words, emergencyButton }} onJoin={() => void connection.start()} />
  return (
    <CallFrame heading={words.guest.title} emergencyButton={emergencyButton}>
      <WithText room={room} words={words} locale={locale}>
        <Pictures
          room={room}
          name={words.people.citizen}
          seats={seats}
          words={words}
          locale={locale}
          mode={mode}
          isRecorded={view.isRecorded && hasRecorder(view)}
          hasCorner
        />
      </WithText>
      {mode === 'sign' && <Coach track={view.camera} words={words.coach} className="mx-auto w-full max-w-lg px-2" />}
      {call && <LookedOn words={words.live} onlookers={call.onlookers} locale={locale} />}
      <NoDevice words={words} room={room} />
      <PictureOffer words={words.picture} watch={watch} onWrite={() => text.setOpen(true)} />
      <CallControls words={words.live} room={room} isBrief={text.isOpen} onEnd={() => void leave()} />
    </CallFrame>
  )
}
