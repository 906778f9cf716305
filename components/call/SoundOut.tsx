'use client'

import type { RemoteTrack } from 'livekit-client'
import { useEffect, useRef } from 'react'

/** A person's voice. */
export function SoundOut({ track }: { track: RemoteTrack }) {
  const audio = useRef<HTMLAudioElement>(null)
  useEffect(() => {
    const element = audio.current
    if (element) track.attach(element)
    return () => {
      if (element) track.detach(element)
    }
  }, [track])
  // oxlint-disable-next-line jsx-a11y/media-has-caption -- a live voice: the text panel beside it is its caption
  return <audio ref={audio} autoPlay />
}
