'use client'

import { useState } from 'react'

import type { CallMode } from '@/lib/calls/schema'

import { WithOwnPicture } from './OwnPicture'
import { PeerStage } from './PeerStage'
import type { CallRoom } from './useCallRoom'
import type { Place } from './view'
import type { CallWords } from './words'

type Props = {
  room: CallRoom
  name: string
  places: readonly Place[]
  words: Pick<CallWords, 'live' | 'back' | 'people'>
  locale: 'hi' | 'en'
  mode: CallMode
}

/** All pictures of a call: the others whole, and my own beside them. */
export function Pictures({ room: { view, own }, name, places, words, locale, mode }: Props) {
  const [ratio, setRatio] = useState(4 / 3)
  return (
    <WithOwnPicture track={view.camera} doing={view.mine} words={words.live} own={own} ratio={ratio}>
      <PeerStage view={view} name={name} places={places} words={words} locale={locale} mode={mode} onShape={setRatio} />
    </WithOwnPicture>
  )
}
