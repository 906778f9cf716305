'use client'

import { clsx } from 'clsx'
import type { LocalTrack, RemoteTrack } from 'livekit-client'
import { useEffect, useEffectEvent, useRef } from 'react'

type Props = {
  track: LocalTrack | RemoteTrack
  label: string
  /** One's own picture is seen as in a mirror. */
  isMirrored?: boolean
  /** Told the picture's width by its height, whenever it changes: a phone is turned, a camera is another. */
  onShape?: (ratio: number) => void
  className?: string
}

/** A person's picture, whole: nobody's hands are cropped. */
export function VideoView({ track, label, isMirrored = false, onShape, className }: Props) {
  const video = useRef<HTMLVideoElement>(null)
  useEffect(() => {
    const element = video.current
    if (element) track.attach(element)
    return () => {
      if (element) track.detach(element)
    }
  }, [track])
  const tellShape = useEffectEvent(({ videoWidth, videoHeight }: HTMLVideoElement) => {
    if (videoHeight > 0) onShape?.(videoWidth / videoHeight)
  })
  useEffect(() => {
    const element = video.current
    if (!element) return undefined
    const tell = () => tellShape(element)
    element.addEventListener('resize', tell)
    return () => element.removeEventListener('resize', tell)
  }, [])
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
