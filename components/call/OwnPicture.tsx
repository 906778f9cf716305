'use client'

import { clsx } from 'clsx'
import type { LocalVideoTrack } from 'livekit-client'
import { useState } from 'react'

import { VideoView } from './VideoView'

const corners = ['bottom-3 right-3', 'bottom-3 left-3', 'top-3 left-3', 'top-3 right-3'] as const

export type OwnPlace = { place: number; isLarge: boolean; move: () => void; resize: () => void }

/** Where my own picture is: buttons move and enlarge it, so nobody has to drag. */
export function useOwnPicture(): OwnPlace {
  const [place, setPlace] = useState(3)
  const [isLarge, setIsLarge] = useState(false)
  return {
    place,
    isLarge,
    move: () => setPlace((before) => (before + 1) % corners.length),
    resize: () => setIsLarge((before) => !before),
  }
}

type Props = { track: LocalVideoTrack; label: string; place: number; isLarge: boolean }

export function OwnPicture({ track, label, place, isLarge }: Props) {
  return (
    <div
      className={clsx(
        'absolute aspect-4/3 overflow-hidden rounded-card border-2 border-white/70 bg-black transition-all',
        corners[place],
        isLarge ? 'w-3/5 max-w-xl' : 'w-[30%] max-w-60 min-w-24',
      )}
    >
      <VideoView track={track} label={label} isMirrored />
    </div>
  )
}
