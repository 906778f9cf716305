'use client'

import { useEffect, useRef } from 'react'

import { fill } from '@/components/browser/fill'
import { CameraOff } from '@/components/pictograms/CameraOff'
import { Microphone } from '@/components/pictograms/Microphone'
import { MicrophoneOff } from '@/components/pictograms/MicrophoneOff'
import { Record } from '@/components/pictograms/Record'
import { Stop } from '@/components/pictograms/Stop'
import { CallButton } from '@/components/scene/CallButton'
import { Silhouette } from '@/components/scene/Silhouette'
import { WholePicture } from '@/components/scene/WholePicture'
import { longestRecordingSeconds } from '@/lib/recordings/schema'

import { sceneClass } from './scene'
import { Sent } from './Sent'
import type { SceneOf } from './types'
import { useIsMuted } from './useIsMuted'

/** The own picture with the guide, or that a phone call has taken it; a red frame and a shrinking bar while it is recorded. */
export function Recording({ kind, words, callWords, recorder, state }: SceneOf<'ready' | 'recording'>) {
  const { stream } = state
  const video = useRef<HTMLVideoElement>(null)
  useEffect(() => {
    if (video.current) video.current.srcObject = stream
  }, [stream])
  const isTaken = useIsMuted(stream.getTracks()[0])
  const Taken = kind === 'sign' ? CameraOff : MicrophoneOff
  const isRecording = state.phase === 'recording'
  return (
    <div className={sceneClass}>
      <div className="relative min-h-0 min-w-0 flex-1 bg-black">
        {kind === 'sign' ? (
          <WholePicture track={stream.getVideoTracks()[0]}>
            <video
              ref={video}
              autoPlay
              muted
              playsInline
              aria-label={callWords.live.own}
              className="size-full -scale-x-100 object-contain"
            />
            {!isRecording && <Silhouette label={callWords.waiting.guide} />}
          </WholePicture>
        ) : (
          <span className="grid size-full place-items-center">
            <Microphone
              className={isRecording ? 'size-40 text-stop motion-safe:animate-pulse' : 'size-40 text-brand'}
            />
          </span>
        )}
        {isTaken && (
          <div
            role="alert"
            className="absolute inset-0 grid content-center justify-items-center gap-3 bg-paper p-4 text-center text-lg font-semibold"
          >
            <Taken className="size-28 text-stop" />
            {(kind === 'sign' ? callWords.camera : callWords.microphone).stopped}
          </div>
        )}
        {isRecording && (
          <>
            <span aria-hidden className="pointer-events-none absolute inset-0 border-8 border-emergency" />
            <output className="absolute top-4 left-4 flex items-center gap-2 rounded-card bg-paper/85 px-3 py-1 font-bold">
              <span aria-hidden className="size-4 rounded-full bg-recording" />
              {words.recording}
            </output>
            <Sent progress={recorder.progress} words={words} className="absolute top-4 right-4" />
          </>
        )}
      </div>
      <div className="grid content-center justify-items-center gap-3 p-4">
        {state.phase === 'recording' && (
          <div
            role="timer"
            aria-label={fill(words.left, { seconds: state.secondsLeft })}
            className="h-3 w-full max-w-md min-w-24 overflow-hidden rounded-full bg-line"
          >
            <div
              className="h-full bg-accent"
              style={{ width: `${(100 * state.secondsLeft) / longestRecordingSeconds}%` }}
            />
          </div>
        )}
        {isRecording ? (
          <CallButton picture={Stop} label={words.stop} onPress={recorder.stop} variant="end" showLabel />
        ) : (
          <CallButton picture={Record} label={words.record} onPress={recorder.record} variant="end" showLabel />
        )}
      </div>
    </div>
  )
}
