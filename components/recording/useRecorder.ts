'use client'

import { useEffect, useRef, useState } from 'react'

import type { Answer } from '@/components/call/api'
import {
  longestRecordingSeconds,
  partMs,
  type RecordingAbout,
  type RecordingKind,
  type RecordingStatus,
} from '@/lib/recordings/schema'

import { freed } from './claim'
import { bitsPerSecond, countDown, type DeviceProblem, openDevice, typeFor } from './device'
import { type Kept, listKept } from './kept'
import { MessageSender } from './MessageSender'
import type { Progress } from './PartSender'
import { sayDiscarded } from './send-kept'

type Phase = 'closed' | 'opening' | 'ready' | 'recording' | 'recorded'

const nothing: Progress = { sent: 0, all: 0, unkept: 0, isWaiting: false }

/** The camera (or the microphone), the recorder, and the sender of its parts. What this phone still keeps about the same comes first. */
export function useRecorder(kind: RecordingKind, about: RecordingAbout) {
  const [phase, setPhase] = useState<Phase>('closed')
  const [problem, setProblem] = useState<DeviceProblem | null>(null)
  const [stream, setStream] = useState<MediaStream | null>(null)
  const [progress, setProgress] = useState<Progress>(nothing)
  const [preview, setPreview] = useState<string | null>(null)
  const [secondsLeft, setSecondsLeft] = useState(longestRecordingSeconds)
  /** It was recorded in a visit before. */
  const [isFound, setIsFound] = useState(false)
  /** Another tab of this browser is making or sending one about the same; what is recorded here is one of its own. */
  const [isElsewhere, setIsElsewhere] = useState(false)
  /** It was sent in a visit before, without a network. */
  const [sentBefore, setSentBefore] = useState<{ phone: string } | null>(null)
  const recorder = useRef<MediaRecorder | null>(null)
  const sender = useRef<MessageSender | null>(null)
  const live = useRef<MediaStream | null>(null)

  function close() {
    for (const track of live.current?.getTracks() ?? []) track.stop()
    live.current = null
    setStream(null)
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
    const isFree = () => !left.signal.aborted && !sender.current && !live.current
    const look = async (kept: Kept): Promise<void> => {
      const found = await MessageSender.resume(kept, setProgress)
      setIsElsewhere(found === 'elsewhere')
      if (found === 'elsewhere') {
        await freed(kept.key, left.signal)
        setIsElsewhere(false)
        return lookAll()
      }
      if (!found) return
      sender.current = found.sender
      setPreview(URL.createObjectURL(found.film))
      setPhase('recorded')
      setSentBefore(kept.wish?.do === 'send' ? kept.wish : null)
      setIsFound(true)
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
    setProblem(null)
    setPhase('opening')
    const opened = await openDevice(kind)
    if (typeof opened === 'string') return fail(opened)
    live.current = opened
    setStream(opened)
    setPhase('ready')
  }
  function fail(why: DeviceProblem) {
    setProblem(why)
    setPhase('closed')
  }

  function record() {
    const mimeType = typeFor(kind)
    if (!live.current || !mimeType) return fail('unsupported')
    const parts: Blob[] = []
    const made = MessageSender.begin({ kind, mimeType, about }, setProgress)
    const machine = new MediaRecorder(live.current, { mimeType, ...bitsPerSecond })
    machine.addEventListener('dataavailable', ({ data }) => {
      parts.push(data)
      made.add(data)
    })
    const stopClock = countDown((left) => {
      setSecondsLeft(left)
      if (left === 0) stop()
    })
    machine.addEventListener('stop', () => {
      stopClock()
      close()
      setPreview(URL.createObjectURL(new Blob(parts, { type: mimeType })))
      setPhase('recorded')
    })
    recorder.current = machine
    sender.current = made
    setSecondsLeft(longestRecordingSeconds)
    setPhase('recording')
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
    if (preview) URL.revokeObjectURL(preview)
    setPreview(null)
    setProgress(nothing)
    setIsFound(false)
    setPhase('closed')
    await old?.discard()
  }

  async function again() {
    await Promise.all([discard(), open()])
  }

  async function finish(phone: string): Promise<Answer<RecordingStatus>> {
    return sender.current ? sender.current.finish(phone) : { ok: false, code: 'required' }
  }

  return {
    phase,
    problem,
    stream,
    progress,
    preview,
    secondsLeft,
    isFound,
    isElsewhere,
    sentBefore,
    open,
    record,
    stop,
    again,
    discard,
    finish,
  }
}
