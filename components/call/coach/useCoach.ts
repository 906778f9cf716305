'use client'

import type { LocalVideoTrack } from 'livekit-client'
import { useEffect, useState } from 'react'

import { crossesEdge, type Light, lightOf, type Sample, sure, sureOfEdge } from '@/lib/calls/picture/coach'

import { lookerAt } from './look'

/** Nothing of it leaves the device. */
const everyMs = 200
/** Light changes slowly; a word that comes and goes is no help. */
const lightEvery = 8

export type Seen = { light: Light; areHandsOut: boolean }

/** What the coach sees in my own picture; null until it has looked, and for who skipped it (no track). */
export function useCoach(track: LocalVideoTrack | null): Seen | null {
  const [seen, setSeen] = useState<Seen | null>(null)
  useEffect(() => {
    if (!track) return undefined
    const video = Object.assign(document.createElement('video'), { muted: true, playsInline: true })
    video.srcObject = new MediaStream([track.mediaStreamTrack])
    void video.play().catch(() => undefined)
    const look = lookerAt(video)
    let before: Sample | null = null
    let certainty = 0
    let count = 0
    let isOver = false
    async function watch() {
      const now = await look()
      if (!now || isOver) return
      if (before) certainty = sureOfEdge(certainty, crossesEdge(before, now))
      before = now
      const areHandsOut = certainty >= sure
      const light = count++ % lightEvery === 0 ? lightOf(now) : null
      setSeen((last) => {
        const next = { light: light ?? last?.light ?? 'good', areHandsOut }
        return last?.light === next.light && last.areHandsOut === areHandsOut ? last : next
      })
    }
    const timer = setInterval(() => void watch(), everyMs)
    return () => {
      isOver = true
      clearInterval(timer)
      video.srcObject = null
      setSeen(null)
    }
  }, [track])
  return seen
}
