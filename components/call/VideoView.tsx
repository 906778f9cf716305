'use client'

import { clsx } from 'clsx'
import type { LocalTrack, RemoteTrack } from 'livekit-client'
import { useEffect, useRef } from 'react'

type Props = {
  track: LocalTrack | RemoteTrack
  label: string
  /** One's own picture is seen as in a mirror. */
  isMirrored?: boolean
  className?: string
}

/** A person's picture, whole: nobody's hands are cropped. */
export function VideoView({ track, label, isMirrored = false, className }: Props) {
  const video = useRef<HTMLVideoElement>(null)
  useEffect(() => {
    const element = video.current
    if (element) track.attach(element)
    return () => {
      if (element) track.detach(element)
    }
  }, [track])
  return (
    <video
      ref={video}
      aria-label={label}
      autoPlay
      muted
      playsInline
      disablePictureInPicture
      className={clsx('size-full object-contain', isMirrored && '-scale-x-100', className)}
    />
  )
}
