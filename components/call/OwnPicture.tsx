'use client'

import { clsx } from 'clsx'
import type { LocalVideoTrack } from 'livekit-client'
import { type ReactNode, useEffect, useRef, useState } from 'react'

import { Doings } from './Doings'
import { VideoView } from './VideoView'
import type { CallView } from './view'
import type { CallWords } from './words'

/** The corner of the stage: at its end or beginning, and there at the end or beginning of the other direction. */
const corners = [
  { isFirst: false, align: 'self-end' },
  { isFirst: false, align: 'self-start' },
  { isFirst: true, align: 'self-start' },
  { isFirst: true, align: 'self-end' },
] as const

export type OwnPlace = { place: number; isLarge: boolean; move: () => void; resize: () => void }

/** Where my own picture is: buttons move and enlarge it, so nobody has to drag. */
export function useOwnPicture(): OwnPlace {
  const [place, setPlace] = useState(0)
  const [isLarge, setIsLarge] = useState(false)
  return {
    place,
    isLarge,
    move: () => setPlace((before) => (before + 1) % corners.length),
    resize: () => setIsLarge((before) => !before),
  }
}

type Props = {
  track: LocalVideoTrack | null
  doing: CallView['mine']
  words: CallWords['live']
  own: OwnPlace
  /** Width by height of the other person's picture. */
  ratio: number
  /** The other person. */
  children: ReactNode
}

/**
 * The other person and I, side by side: mine has a place of its own where their picture leaves the most room, so that it never lies
 * over a face or a hand.
 */
export function WithOwnPicture({ track, doing, words, own, ratio, children }: Props) {
  const stage = useRef<HTMLDivElement>(null)
  const [isBeside, setIsBeside] = useState(false)
  useEffect(() => {
    const element = stage.current
    if (!element) return undefined
    const observer = new ResizeObserver(() => setIsBeside(element.clientWidth > element.clientHeight * ratio))
    observer.observe(element)
    return () => observer.disconnect()
  }, [ratio])
  const { isFirst, align } = corners[own.place] ?? corners[0]
  return (
    <div ref={stage} className={clsx('absolute inset-0 flex bg-black', !isBeside && 'flex-col')}>
      <div className="relative min-h-0 min-w-0 flex-1">{children}</div>
      {track && (
        <div
          className={clsx(
            'relative m-2 aspect-4/3 shrink-0 overflow-hidden rounded-card border-2 bg-black',
            doing.isSigning ? 'border-signing outline-2 outline-signing' : 'border-white/70',
            align,
            isFirst && 'order-first',
            isBeside
              ? clsx('max-h-full', own.isLarge ? 'w-2/5 max-w-xl' : 'w-1/5 max-w-60 min-w-24')
              : clsx('max-w-full', own.isLarge ? 'h-2/5 max-h-96' : 'h-1/5 max-h-44 min-h-18'),
          )}
        >
          <VideoView track={track} label={words.own} isMirrored />
          <Doings {...doing} words={words} className="absolute top-1 left-1 rounded-full bg-black/70 p-1" />
        </div>
      )}
    </div>
  )
}
