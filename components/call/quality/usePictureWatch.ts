'use client'

import type { RemoteTrack } from 'livekit-client'
import { useEffect, useEffectEvent, useRef, useState } from 'react'

import { ask } from '@/components/browser/ask'
import { readableFps } from '@/lib/calls/picture/grade'
import { lookAt, offerAnswered, offerAsked, type Step, unwatched } from '@/lib/calls/picture/offer'
import type { PictureMessage } from '@/lib/calls/room/wire'
import type { CallMode, Quality } from '@/lib/calls/schema'

import type { CallConnection } from '../connection'
import { abilitiesOf } from '../rate/abilities'
import type { Peer } from '../view'
import { Received } from './Received'
import { lookEveryMs, useFewestFps } from './useFewestFps'

const reportEveryMs = 5000
/** Two minutes are drawn. */
const keptReports = 24

/** With when it was known here. */
type Report = Quality & { atMs: number }

export type PictureWatch = {
  /** What I receive and what the other side says that it receives, every 5 s, oldest first. */
  received: Report[]
  told: Report[]
  offer: Step | null
  /** The offer was taken or put away. */
  answer: (step: Step) => void
  /** Asks the other side to go on by a message in sign. */
  suggest: () => void
}

type Watched = {
  peer: Peer | undefined
  signing: readonly RemoteTrack[]
  mode: CallMode
  path: string
  isWriting: boolean
}

/**
 * Watches the picture of the other side (`peer`): every 5 s what arrived, or that their camera is off, is kept with the call (`path`) and told to
 * them; where the signing of anybody (`signing`) could not be read for 3 s in either direction, another way is offered (lib/calls/picture/offer.ts).
 */
export function usePictureWatch(
  connection: CallConnection,
  { peer, signing, mode, path, isWriting }: Watched,
): PictureWatch {
  const [watch, setWatch] = useState(unwatched)
  const [received, setReceived] = useState<Report[]>([])
  const [told, setTold] = useState<Report[]>([])
  const { video: track = null, isCameraOff = false } = peer ?? {}
  const far = useRef({ rttMs: 0, isPoor: false })
  const wasPoor = useRef(false)

  useFewestFps(signing, (fps) => {
    const isPoor = fps !== null && fps < readableFps
    const isEither = isPoor || far.current.isPoor
    setWatch((before) => lookAt(before, { at: performance.now(), isPoor: isEither, isWriting }))
    if (isPoor === wasPoor.current) return
    wasPoor.current = isPoor
    void connection.say({ kind: 'picture', isPoor })
  })
  const report = useEffectEvent((seen: Quality & { rttMs: number }) => {
    const { rttMs, ...quality } = seen
    setReceived((before) => withReport(before, quality))
    void ask(path, { ...quality, steeredBy: abilitiesOf(globalThis).canSteer ? 'app' : 'browser' })
    void connection.say({ kind: 'picture', isPoor: wasPoor.current, seen: { ...quality, rttMs } })
  })

  const reportOff = useEffectEvent(() => void ask(path, { isOff: true }))

  useEffect(() => {
    // By voice a picture is extra: nobody waits for it.
    if (!isCameraOff || mode === 'voice') return undefined
    const beganAt = performance.now()
    const timer = setInterval(reportOff, reportEveryMs)
    return () => {
      clearInterval(timer)
      // The last part of it; who has only just come in opens the camera first.
      if (performance.now() - beganAt > lookEveryMs) reportOff()
    }
  }, [isCameraOff, mode])
  useEffect(() => {
    const picture = new Received(track)
    async function lookSeldom() {
      const seen = await picture.look(far.current.rttMs)
      if (seen) report(seen)
    }
    // The first report is of the first 5 s.
    void picture.look(0)
    const timer = setInterval(() => void lookSeldom(), reportEveryMs)
    return () => {
      clearInterval(timer)
      // Who left with a poor picture may come back with a good one.
      far.current.isPoor = false
    }
  }, [track])

  const hear = useEffectEvent((message: PictureMessage) => {
    if (message.kind === 'suggestion') return setWatch((before) => offerAsked(before, message.step))
    const { isPoor, seen } = message
    far.current = { isPoor, rttMs: seen?.rttMs ?? far.current.rttMs }
    if (!seen) return
    const { rttMs: _, ...quality } = seen
    setTold((before) => withReport(before, quality))
  })
  useEffect(() => connection.onPicture((message) => hear(message)), [connection])

  return {
    received,
    told,
    offer: watch.offer,
    answer: (step) => setWatch((before) => offerAnswered(before, step)),
    suggest: () => void connection.say({ kind: 'suggestion', step: 'message' }),
  }
}

function withReport(before: Report[], quality: Quality): Report[] {
  return [...before, { ...quality, atMs: Date.now() }].slice(-keptReports)
}
