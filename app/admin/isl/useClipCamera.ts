'use client'

import { useCallback, useEffect, useRef, useState } from 'react'

import { openDevice } from '@/components/browser/open-device'
import { longestClipSeconds, type PromptKey } from '@/lib/isl/schema'

type Phase = 'closed' | 'ready' | 'recording' | 'recorded' | 'keeping'

const types = ['video/webm;codecs=vp8', 'video/webm', 'video/mp4']
/** With so many slices that hold pictures, a second of them, there is something to see: a clip that is stopped sooner goes on, since a slow camera gives them late. */
const fewestSlices = 10
const sliceMs = 100
/** Two thirds of a call's best: prompts are seen on cheap phones first. */
const bitsPerSecond = 1_000_000

/** The camera of a sitting: open all the time, one clip in hand at most. */
export function useClipCamera() {
  const [phase, setPhase] = useState<Phase>('closed')
  const [isRefused, setIsRefused] = useState(false)
  const [film, setFilm] = useState<string | null>(null)
  const stream = useRef<MediaStream | null>(null)
  const recorder = useRef<MediaRecorder | null>(null)
  const clip = useRef<Blob | null>(null)
  /** The clip is long enough. */
  const longEnough = useRef<Promise<void>>(Promise.resolve())

  const close = useCallback(() => {
    for (const track of stream.current?.getTracks() ?? []) track.stop()
    stream.current = null
    setPhase('closed')
  }, [])
  useEffect(() => close, [close])

  async function open() {
    setIsRefused(false)
    const opened = await openDevice({ video: { width: 640, height: 480, frameRate: 30 } })
    if (typeof opened === 'string') return setIsRefused(true)
    stream.current = opened
    setPhase('ready')
  }

  /** For the element that shows the camera: it comes and goes with each clip. */
  const show = useCallback((element: HTMLVideoElement | null) => {
    if (element) element.srcObject = stream.current
  }, [])

  function record() {
    const mimeType = types.find((one) => MediaRecorder.isTypeSupported(one))
    if (!stream.current || !mimeType) return setIsRefused(true)
    const parts: Blob[] = []
    const machine = new MediaRecorder(stream.current, { mimeType, videoBitsPerSecond: bitsPerSecond })
    const limit = setTimeout(() => end(machine), longestClipSeconds * 1000)
    longEnough.current = new Promise((resolve) => {
      machine.addEventListener('dataavailable', ({ data }) => {
        if (data.size > 0 && parts.push(data) > fewestSlices) resolve()
      })
    })
    machine.addEventListener('stop', () => {
      clearTimeout(limit)
      clip.current = new Blob(parts, { type: mimeType })
      setFilm(URL.createObjectURL(clip.current))
      setPhase('recorded')
    })
    recorder.current = machine
    setPhase('recording')
    machine.start(sliceMs)
  }

  function stop() {
    const machine = recorder.current
    if (machine) void longEnough.current.then(() => end(machine))
  }

  function forget() {
    if (film) URL.revokeObjectURL(film)
    setFilm(null)
    clip.current = null
    if (stream.current) setPhase('ready')
  }

  /** → why it was not kept, or null. */
  async function keep(key: PromptKey, signedBy: string): Promise<string | null> {
    if (!clip.current) return 'required'
    setPhase('keeping')
    try {
      const response = await fetch(`/admin/isl/save?${new URLSearchParams({ key, signedBy }).toString()}`, {
        method: 'POST',
        headers: { 'content-type': clip.current.type },
        body: clip.current,
      })
      if (response.ok) return null
      setPhase('recorded')
      return ((await response.json()) as { code?: string }).code ?? 'unavailable'
    } catch {
      setPhase('recorded')
      return 'unavailable'
    }
  }

  return { phase, isRefused, film, open, close, show, record, stop, forget, keep }
}

function end(machine: MediaRecorder) {
  if (machine.state === 'recording') machine.stop()
}
