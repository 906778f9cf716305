'use client'

import type { RemoteTrack } from 'livekit-client'
import { useEffect, useEffectEvent, useRef } from 'react'

import { Received } from './Received'

export const lookEveryMs = 1000
/** A picture that has just begun grows into its rate. */
const beginsMs = 5000

/** Once a second: of the pictures that I receive, the rate of the slowest; null while nothing can be said. */
export function useFewestFps(tracks: readonly RemoteTrack[], onLook: (fps: number | null) => void): void {
  const pictures = useRef(new Map<RemoteTrack, { received: Received; beganAt: number }>())
  const look = useEffectEvent(async () => {
    const known = pictures.current
    for (const track of known.keys()) if (!tracks.includes(track)) known.delete(track)
    for (const track of tracks)
      if (!known.has(track)) known.set(track, { received: new Received(track), beganAt: performance.now() })
    const rates = await Promise.all(
      [...known.values()].map(async ({ received, beganAt }) => {
        const seen = await received.look(0)
        return seen && performance.now() - beganAt > beginsMs ? [seen.fps] : []
      }),
    )
    // A window that nobody sees decodes as it likes.
    onLook(document.visibilityState === 'visible' && rates.flat().length > 0 ? Math.min(...rates.flat()) : null)
  })
  useEffect(() => {
    const timer = setInterval(() => void look(), lookEveryMs)
    return () => clearInterval(timer)
  }, [])
}
