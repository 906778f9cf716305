'use client'

import { useEffect, useEffectEvent, useRef } from 'react'

import type { CallView } from '../view'
import { CallRecorder, type Sources } from './CallRecorder'

/** Records the stage while `recordingId` is given; a reload in between begins another take of the same recording. */
export function useCallRecorder(recordingId: string | null, view: CallView): void {
  const recorder = useRef<CallRecorder | null>(null)
  const feed = useEffectEvent(() => recorder.current?.use(sourcesOf(view)))
  useEffect(() => {
    if (!recordingId || typeof MediaRecorder === 'undefined') return undefined
    const made = new CallRecorder(recordingId)
    recorder.current = made
    feed()
    return () => {
      recorder.current = null
      made.stop()
    }
  }, [recordingId])
  // oxlint-disable-next-line react/exhaustive-effect-dependencies -- who is on the stage is why it looks again
  useEffect(() => feed(), [view])
}

function sourcesOf({ peers, camera, microphone }: CallView): Sources {
  const track = (one: { mediaStreamTrack: MediaStreamTrack } | null) => (one ? [one.mediaStreamTrack] : [])
  return {
    pictures: [...peers.flatMap(({ video }) => track(video)), ...track(camera)],
    sounds: [...peers.flatMap(({ audio }) => track(audio)), ...track(microphone)],
  }
}
