'use client'

import { clsx } from 'clsx'

import { Camera } from '@/components/pictograms/Camera'
import { CameraOff } from '@/components/pictograms/CameraOff'
import { HangUp } from '@/components/pictograms/HangUp'
import { Larger } from '@/components/pictograms/Larger'
import { Microphone } from '@/components/pictograms/Microphone'
import { MicrophoneOff } from '@/components/pictograms/MicrophoneOff'
import { MoveCorner } from '@/components/pictograms/MoveCorner'
import { NumberCard } from '@/components/pictograms/NumberCard'
import { PersonAdd } from '@/components/pictograms/PersonAdd'
import { RaisedHand } from '@/components/pictograms/RaisedHand'
import { SigningHand } from '@/components/pictograms/SigningHand'
import { Smaller } from '@/components/pictograms/Smaller'
import { Stop } from '@/components/pictograms/Stop'
import { TextLines } from '@/components/pictograms/TextLines'
import { VoiceMessage } from '@/components/pictograms/VoiceMessage'
import { CallButton } from '@/components/scene/CallButton'

import type { CallRoom } from './useCallRoom'
import type { CallWords } from './words'

type Props = {
  words: CallWords['live']
  room: CallRoom
  /** Something else needs the room below the picture: on a small phone only what cannot wait stays. */
  isBrief?: boolean
  /** The citizen may bring a companion, or a second screen. */
  onInvite?: () => void
  /** The number of what was registered in this call, to be seen again; null: nothing yet, and its place is kept. */
  number?: { label: string; onPress: () => void } | null
  /** While the call is being recorded. */
  onStopRecording?: () => void
  /** Without it there is no red button here (the desk ends a call with its outcome). */
  onEnd?: () => void
}

/**
 * The buttons of a call: 64 px each, pictures first, the red one at the end. What comes and goes has a place of its own, above them or, on a phone on
 * its side, before them: under a finger nothing moves. Beside the card of 112 the microphone and the text stay: help is asked for by them.
 */
export function CallControls({
  words,
  room: { connection, view, text, own },
  isBrief = false,
  onInvite,
  number,
  onStopRecording,
  onEnd,
}: Props) {
  const { camera, microphone, mine } = view
  const { devices, marks } = connection
  return (
    <div
      role="toolbar"
      aria-label={words.controls}
      className="flex flex-col bg-paper p-1.5 landscape:flex-row landscape:items-center"
    >
      <div
        data-yields
        className={clsx(
          'flex items-center justify-center gap-1 not-empty:pb-1 landscape:flex-col landscape:p-0',
          onEnd && 'landscape:min-w-17',
        )}
      >
        {/* Neither red nor near the red one: who misses it ends nothing. */}
        {onStopRecording && (
          <CallButton picture={Stop} label={words.stopRecording} onPress={onStopRecording} variant="round" />
        )}
        {view.isSoundBlocked && (
          <CallButton
            picture={VoiceMessage}
            label={words.sound}
            onPress={() => void connection.allowSound()}
            variant="call"
            showLabel
          />
        )}
      </div>
      <div
        className={clsx(
          'flex flex-1 flex-wrap items-center justify-center gap-1',
          isBrief && '[@media(max-height:38rem),(max-height:46rem)_and_(max-width:40rem)]:*:not-data-stays:hidden',
        )}
      >
        <CallButton
          picture={microphone ? Microphone : MicrophoneOff}
          label={microphone ? words.microphoneOff : words.microphoneOn}
          onPress={() => void (microphone ? devices.turnMicrophoneOff() : devices.turnMicrophoneOn())}
          isOn={microphone !== null}
        />
        <CallButton
          picture={camera ? Camera : CameraOff}
          label={camera ? words.cameraOff : words.cameraOn}
          onPress={() => void (camera ? devices.turnCameraOff() : devices.turnCameraOn())}
          isOn={camera !== null}
          yields
        />
        <CallButton
          picture={SigningHand}
          label={words.iSign}
          onPress={() => marks.set({ isSigning: !mine.isSigning, isHandUp: false })}
          isOn={mine.isSigning}
          stays
          yields
        />
        <CallButton
          picture={RaisedHand}
          label={words.raiseHand}
          onPress={() => marks.set({ isSigning: false, isHandUp: !mine.isHandUp })}
          isOn={mine.isHandUp}
          stays
          yields
        />
        <CallButton
          picture={TextLines}
          label={words.text}
          onPress={() => text.setOpen(!text.isOpen)}
          isOn={text.isOpen}
          stays
        />
        {camera && (
          <>
            <CallButton picture={MoveCorner} label={words.move} onPress={own.move} yields />
            <CallButton
              picture={own.isLarge ? Smaller : Larger}
              label={own.isLarge ? words.smaller : words.larger}
              onPress={own.resize}
              yields
            />
          </>
        )}
        {onInvite && <CallButton picture={PersonAdd} label={words.invite} onPress={onInvite} yields />}
        {number === null && <span data-stays data-yields className="min-w-target-call" />}
        {number && <CallButton picture={NumberCard} label={number.label} onPress={number.onPress} stays yields />}
        {onEnd && <CallButton picture={HangUp} label={words.end} onPress={onEnd} variant="end" stays yields />}
      </div>
    </div>
  )
}
