'use client'

import type { RemoteTrack } from 'livekit-client'
import { useEffect, useEffectEvent, useRef, useState } from 'react'

import { Received } from './Received'

type Seen = NonNullable<Awaited<ReturnType<Received['look']>>> & { track: RemoteTrack; ageMs: number }
type How = {
  everyMs: number
  /** The round trip of who sends this picture, as far as it is known. */
  farRttMs?: (track: RemoteTrack) => number
}

/** Every so many ms, what each of these pictures brought since the look before; counted anew when there are others. */
export function useReceived(
  tracks: readonly RemoteTrack[],
  { everyMs, farRttMs = () => 0 }: How,
  onLook: (seen: Seen[]) => void,
): void {
  const pictures = useRef(new Map<RemoteTrack, { received: Received; beganAt: number }>())
  const [watched, setWatched] = useState(tracks)
  if (watched.length !== tracks.length || watched.some((one, at) => one !== tracks[at])) setWatched(tracks)
  const look = useEffectEvent(async () => {
    const seen = await Promise.all(
      [...pictures.current].map(async ([track, { received, beganAt }]) => {
        const one = await received.look(farRttMs(track))
        return one ? [{ ...one, track, ageMs: performance.now() - beganAt }] : []
      }),
    )
    onLook(seen.flat())
  })
  useEffect(() => {
    const known = pictures.current
    for (const track of known.keys()) if (!watched.includes(track)) known.delete(track)
    for (const track of watched) {
      if (known.has(track)) continue
      const received = new Received(track)
      known.set(track, { received, beganAt: performance.now() })
      // The first time is counted from here.
      void received.look(0)
    }
    const timer = setInterval(() => void look(), everyMs)
    return () => clearInterval(timer)
  }, [watched, everyMs])
}
