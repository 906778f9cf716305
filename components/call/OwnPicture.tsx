'use client'

import { clsx } from 'clsx'
import type { LocalVideoTrack } from 'livekit-client'
import { useState } from 'react'

import { Doings } from './Doings'
import { VideoView } from './VideoView'
import type { CallView } from './view'
import type { CallWords } from './words'

/** `corner`: how often it was moved. */
export type OwnCorner = { corner: number; isLarge: boolean; move: () => void; resize: () => void }

/** Where my own picture is: buttons move and enlarge it, so nobody has to drag. */
export function useOwnPicture(): OwnCorner {
  const [corner, setCorner] = useState(0)
  const [isLarge, setIsLarge] = useState(false)
  return {
    corner,
    isLarge,
    move: () => setCorner((before) => before + 1),
    resize: () => setIsLarge((before) => !before),
  }
}

type Props = { track: LocalVideoTrack; doing: CallView['mine']; words: CallWords['live'] }

/** What the others see of me. */
export function OwnPicture({ track, doing, words }: Props) {
  return (
    <div
      className={clsx(
        'relative aspect-4/3 overflow-hidden rounded-card border-2 bg-black',
        doing.isSigning ? 'border-signing outline-2 outline-signing' : 'border-white/70',
      )}
    >
      <VideoView track={track} label={words.own} isMirrored />
      <Doings {...doing} words={words} className="absolute top-1 left-1 rounded-full bg-black/70 p-1" />
    </div>
  )
}
