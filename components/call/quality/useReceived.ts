'use client'

import type { RemoteTrack } from 'livekit-client'
import { useEffect, useEffectEvent, useState } from 'react'

import { ReceivedPictures, type Seen } from './ReceivedPictures'

type How = {
  everyMs: number
  /** The round trip of who sends this picture, as far as it is known. */
  farRttMs?: (track: RemoteTrack) => number
}

/** Every so many ms, what each of these pictures brought since the look before. */
export function useReceived(
  tracks: readonly RemoteTrack[],
  { everyMs, farRttMs = () => 0 }: How,
  onLook: (seen: Seen[]) => void,
): void {
  const [pictures] = useState(() => new ReceivedPictures(everyMs))
  useEffect(() => pictures.watch(tracks))
  const look = useEffectEvent(async () => onLook(await pictures.look(farRttMs)))
  useEffect(() => {
    const timer = setInterval(() => void look(), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
}
