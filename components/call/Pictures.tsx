'use client'

import { useState } from 'react'

import type { CallMode } from '@/lib/calls/schema'

import { type OwnPlace, WithOwnPicture } from './OwnPicture'
import { PeerStage } from './PeerStage'
import type { CallView } from './view'
import type { CallWords } from './words'

type Props = {
  view: CallView
  name: string
  words: Pick<CallWords, 'live' | 'back'>
  mode: CallMode
  own: OwnPlace
}

/** All pictures of a call: the others whole, and my own beside them. */
export function Pictures({ view, name, words, mode, own }: Props) {
  const [ratio, setRatio] = useState(4 / 3)
  return (
    <WithOwnPicture track={view.camera} label={words.live.own} own={own} ratio={ratio}>
      <PeerStage view={view} name={name} words={words} mode={mode} onShape={setRatio} />
    </WithOwnPicture>
  )
}
