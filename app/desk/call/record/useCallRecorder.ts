'use client'

import { useEffect, useEffectEvent, useRef, useState } from 'react'

import { ask } from '@/components/browser/ask'
import type { CallView } from '@/components/call/view'

import { CallRecorder, type Sources } from './CallRecorder'
import type { Sending } from './TakeSender'

type Recording = { callId: string; recordingId: string | null; isOn: boolean }
const nothing: Sending = { waiting: 0, refusal: null }
/** Until the app has heard that it is recorded no longer. */
const tellMs = 2000

/**
 * Records the stage while it is on; a reload in between begins another take of it. When its seconds can be kept nowhere any more,
 * it stops, and so does the recording for everybody.
 */
export function useCallRecorder({ callId, recordingId, isOn }: Recording, view: CallView): Sending {
  const recorder = useRef<CallRecorder | null>(null)
  const [told, setTold] = useState<Sending & { of: string | null }>({ ...nothing, of: null })
  const sending = told.of === recordingId ? told : nothing
  const isRefused = sending.refusal !== null

  const feed = useEffectEvent(() => recorder.current?.use(sourcesOf(view)))
  useEffect(() => {
    if (!recordingId || !isOn || isRefused) return undefined
    const made = new CallRecorder(recordingId, ({ waiting, refusal }) =>
      setTold((before) => ({
        of: recordingId,
        waiting,
        refusal: (before.of === recordingId ? before.refusal : null) ?? refusal,
      })),
    )
    recorder.current = made
    feed()
    return () => {
      recorder.current = null
      made.stop()
    }
  }, [recordingId, isOn, isRefused])
  // oxlint-disable-next-line react/exhaustive-effect-dependencies -- who is on the stage is why it looks again
  useEffect(() => feed(), [view])

  useEffect(() => {
    if (!isOn || !isRefused) return undefined
    const stop = () => void ask(`/api/desk/calls/${callId}/recording`, { act: 'stop' })
    stop()
    const timer = setInterval(stop, tellMs)
    return () => clearInterval(timer)
  }, [callId, isOn, isRefused])
  return sending
}

function sourcesOf({ peers, camera, microphone }: CallView): Sources {
  const track = (one: { mediaStreamTrack: MediaStreamTrack } | null) => (one ? [one.mediaStreamTrack] : [])
  return {
    pictures: [...peers.flatMap(({ video }) => track(video)), ...track(camera)],
    sounds: [...peers.flatMap(({ audio }) => track(audio)), ...track(microphone)],
  }
}
