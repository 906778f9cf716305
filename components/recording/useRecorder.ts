'use client'

import { useEffect, useRef, useState } from 'react'

import type { Answer } from '@/components/browser/ask'
import {
  longestRecordingSeconds,
  partMs,
  type RecordingAbout,
  type RecordingKind,
  type RecordingStatus,
} from '@/lib/recordings/schema'

import { freed } from './claim'
import { bitsPerSecond, countDown, openFor, type RecordingProblem, typeFor } from './device'
import { type Kept, listKept } from './kept'
import { MessageSender } from './MessageSender'
import type { Progress } from './PartSender'
import { sayDiscarded } from './send-kept'

/** What its page shows, one at a time. `found`: recorded in a visit before; `sent`: and sent then, without a network. */
export type RecorderState =
  | { phase: 'closed'; problem: RecordingProblem | null }
  | { phase: 'opening' }
  | { phase: 'ready'; stream: MediaStream }
  | { phase: 'recording'; stream: MediaStream; secondsLeft: number }
  | { phase: 'recorded'; preview: string; found: { sent: { phone: string } | null } | null }

const closed: RecorderState = { phase: 'closed', problem: null }
const nothing: Progress = { sent: 0, all: 0, unkept: 0, isWaiting: false }

/** The camera (or the microphone), the recorder, and the sender of its parts. What this phone still keeps about the same comes first. */
export function useRecorder(kind: RecordingKind, about: RecordingAbout) {
  const [state, setState] = useState<RecorderState>(closed)
  const [progress, setProgress] = useState<Progress>(nothing)
  /** Another tab of this browser is making or sending one about the same; what is recorded here is one of its own. */
  const [isElsewhere, setIsElsewhere] = useState(false)
  const recorder = useRef<MediaRecorder | null>(null)
  const sender = useRef<MessageSender | null>(null)
  const live = useRef<MediaStream | null>(null)
  /** The camera was asked for: whoever records now is not interrupted by what was recorded before. */
  const isOpening = useRef(false)

  function close() {
    for (const track of live.current?.getTracks() ?? []) track.stop()
    live.current = null
  }
  useEffect(
    () => () => {
      for (const track of live.current?.getTracks() ?? []) track.stop()
      void sender.current?.leave()
    },
    [],
  )

  const isAbout = JSON.stringify(about)
  useEffect(() => {
    const left = new AbortController()
    const isFree = () => !left.signal.aborted && !sender.current && !live.current && !isOpening.current
    const look = async (kept: Kept): Promise<void> => {
      const found = await MessageSender.resume(kept, setProgress)
      setIsElsewhere(found === 'elsewhere')
      if (found === 'elsewhere') {
        await freed(kept.key, left.signal)
        setIsElsewhere(false)
        return lookAll()
      }
      if (!found) return
      if (!isFree()) return found.sender.leave()
      sender.current = found.sender
      const sent = kept.wish?.do === 'send' ? kept.wish : null
      setState({ phase: 'recorded', preview: URL.createObjectURL(found.film), found: { sent } })
    }
    const lookAll = async (): Promise<void> => {
      const all = await listKept()
      void sayDiscarded(all)
      const kept = all.find(
        (one) => one.wish?.do !== 'discard' && one.kind === kind && JSON.stringify(one.about) === isAbout,
      )
      if (kept && isFree()) await look(kept)
    }
    void lookAll().catch(() => undefined)
    return () => left.abort()
  }, [kind, isAbout])

  async function open() {
    setState({ phase: 'opening' })
    isOpening.current = true
    const opened = await openFor(kind)
    isOpening.current = false
    if (typeof opened === 'string') return setState({ phase: 'closed', problem: opened })
    live.current = opened
    setState({ phase: 'ready', stream: opened })
  }

  function record() {
    const mimeType = typeFor(kind)
    const stream = live.current
    if (!stream || !mimeType) return setState({ phase: 'closed', problem: 'unsupported' })
    const parts: Blob[] = []
    const made = MessageSender.begin({ kind, mimeType, about }, setProgress)
    const machine = new MediaRecorder(stream, { mimeType, ...bitsPerSecond })
    machine.addEventListener('dataavailable', ({ data }) => {
      parts.push(data)
      made.add(data)
    })
    const stopClock = countDown((secondsLeft) => {
      setState({ phase: 'recording', stream, secondsLeft })
      if (secondsLeft === 0) stop()
    })
    machine.addEventListener('stop', () => {
      stopClock()
      close()
      setState({ phase: 'recorded', preview: URL.createObjectURL(new Blob(parts, { type: mimeType })), found: null })
    })
    recorder.current = machine
    sender.current = made
    setState({ phase: 'recording', stream, secondsLeft: longestRecordingSeconds })
    machine.start(partMs)
  }

  function stop() {
    if (recorder.current?.state === 'recording') recorder.current.stop()
  }

  /** Thrown away, here and there; the camera is closed. */
  async function discard() {
    const old = sender.current
    sender.current = null
    close()
    if (state.phase === 'recorded') URL.revokeObjectURL(state.preview)
    setProgress(nothing)
    setState(closed)
    await old?.discard()
  }

  async function again() {
    await Promise.all([discard(), open()])
  }

  async function finish(phone: string): Promise<Answer<RecordingStatus>> {
    return sender.current ? sender.current.finish(phone) : { ok: false, code: 'required' }
  }

  return { state, progress, isElsewhere, open, record, stop, again, discard, finish }
}
