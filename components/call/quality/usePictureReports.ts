'use client'

import { useEffect, useEffectEvent, useRef } from 'react'

import { ask } from '@/components/browser/ask'
import type { PictureSeen } from '@/lib/calls/room/wire'
import type { CallMode } from '@/lib/calls/schema'

import type { CallConnection } from '../connection'
import { lackedBy } from '../rate/abilities'
import type { Peer } from '../view'
import { useReceived } from './useReceived'

const everyMs = 5000
/** Who has only just come in opens the camera first. */
const opensMs = 1000

type Watched = {
  /** Whose pictures are meant to be read here. */
  of: readonly Peer[]
  mode: CallMode
  /** Where what arrived is kept with the call. */
  path: string
}

/** Every 5 s what arrived of the poorest picture, or that all these cameras are off, is kept with the call; `onSeen`: the others are told. */
export function usePictureReports(
  connection: CallConnection,
  { of, mode, path }: Watched,
  onSeen: (seen: PictureSeen) => void,
): void {
  /** The round trip of everybody's own leg, by identity, as they say it. */
  const farRtts = useRef(new Map<string, number>())
  useEffect(
    () =>
      connection.onPicture((message, { identity }) => {
        if (message.kind === 'picture' && message.seen) farRtts.current.set(identity, message.seen.rttMs)
      }),
    [connection],
  )
  useReceived(
    of.flatMap(({ video }) => video ?? []),
    {
      everyMs,
      farRttMs: (track) => farRtts.current.get(of.find(({ video }) => video === track)?.identity ?? '') ?? 0,
    },
    (seen) => {
      const poorest = seen.toSorted((one, other) => one.fps - other.fps)[0]
      if (!poorest) return
      const { track: _track, ageMs: _ageMs, rttMs, ...quality } = poorest
      const note = { ...quality, lacks: lackedBy(globalThis) }
      void ask(path, note)
      onSeen({ ...note, rttMs })
    },
  )

  const isOff = of.length > 0 && of.every(({ isCameraOff }) => isCameraOff)
  const reportOff = useEffectEvent(() => void ask(path, { isOff: true }))
  useEffect(() => {
    // By voice a picture is extra: nobody waits for it.
    if (!isOff || mode === 'voice') return undefined
    const beganAt = performance.now()
    const timer = setInterval(reportOff, everyMs)
    return () => {
      clearInterval(timer)
      // The last part of it.
      if (performance.now() - beganAt > opensMs) reportOff()
    }
  }, [isOff, mode])
}
