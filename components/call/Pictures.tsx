'use client'

import { clsx } from 'clsx'
import { useRef, useState } from 'react'

import { narrowPx } from '@/lib/calls/picture/boxes'
import type { CallMode } from '@/lib/calls/schema'
import type { Locale } from '@/lib/i18n/locales'

import type { Led } from './arrange'
import { OwnPicture } from './OwnPicture'
import { PeerStage } from './PeerStage'
import { RecordingFrame } from './RecordingFrame'
import type { CallRoom } from './useCallRoom'
import { useSize } from './useSize'
import { onStage, type Seat } from './view'
import type { CallWords } from './words'

type Props = {
  room: CallRoom
  name: string
  seats: readonly Seat[]
  /** Who is large on a narrow stage while nobody is chosen and nobody signs; else the first who is here. */
  main?: readonly string[]
  words: Pick<CallWords, 'live' | 'back' | 'people' | 'recording'>
  locale: Locale
  mode: CallMode
  isRecorded: boolean
  /** 112 lies over the upper right corner. */
  hasCorner?: boolean
}

/** The corner of the stage: at its end or beginning, and there at the end or beginning of the other direction. */
const corners = [
  { isFirst: false, align: 'self-end' },
  { isFirst: false, align: 'self-start' },
  { isFirst: true, align: 'self-start' },
  { isFirst: true, align: 'self-end' },
] as const
/** Under 112 mine goes beside it, so that theirs begins below both, and never into its corner. */
const cornersUnder112 = [corners[2], corners[0], corners[1]] as const

/**
 * All pictures of a call: the others whole, and mine where theirs leave the most room, so that it never lies over a face or a hand. With several
 * on a narrow stage mine is one of the small ones.
 */
export function Pictures({
  room: { view, own },
  seats,
  main = [],
  words,
  isRecorded,
  hasCorner = false,
  ...rest
}: Props) {
  const stage = useRef<HTMLDivElement>(null)
  const { width, height } = useSize(stage)
  const [ratio, setRatio] = useState(4 / 3)
  const isBeside = width > height * ratio
  const free = hasCorner && !isBeside && !own.isLarge ? cornersUnder112 : corners
  const { isFirst, align } = free[own.corner % free.length] ?? corners[0]
  const mine = view.camera && <OwnPicture track={view.camera} doing={view.mine} words={words.live} />
  const isLed = onStage(view.peers, seats).length > 1 && width < narrowPx
  // Each press moves it: from one end of the strip to the other.
  const end = own.corner % 2 === 0 ? 'last' : 'first'
  const led: Led = { main, own: mine ? (own.isLarge ? 'large' : end) : 'none', hasCorner, isRecorded }
  return (
    <div data-led={isLed || undefined} className="absolute inset-0 bg-black">
      <div ref={stage} className={clsx('absolute flex', isRecorded ? 'inset-2' : 'inset-0', !isBeside && 'flex-col')}>
        <div className="relative min-h-0 min-w-0 flex-1">
          <PeerStage
            {...rest}
            view={view}
            seats={seats}
            words={words}
            onShape={setRatio}
            {...(isLed && { led, own: mine })}
          />
        </div>
        {mine && !isLed && (
          <div
            className={clsx(
              'm-2 aspect-4/3 shrink-0',
              align,
              isFirst && 'order-first',
              isBeside
                ? clsx('max-h-full', own.isLarge ? 'w-2/5 max-w-xl' : 'w-1/5 max-w-60 min-w-24')
                : clsx('max-w-full', own.isLarge ? 'h-2/5 max-h-96' : 'h-1/5 max-h-44 min-h-18'),
            )}
          >
            {mine}
          </div>
        )}
      </div>
      {isRecorded && <RecordingFrame label={words.recording.on} />}
    </div>
  )
}
