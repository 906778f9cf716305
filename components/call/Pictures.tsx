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
  words: Pick<CallWords, 'live' | 'back' | 'people'>
  locale: 'hi' | 'en'
  mode: CallMode
  own: OwnPlace
}

/** All pictures of a call: the others whole, and my own beside them. */
export function Pictures({ view, name, words, locale, mode, own }: Props) {
  const [ratio, setRatio] = useState(4 / 3)
  return (
    <WithOwnPicture track={view.camera} doing={view.mine} words={words.live} own={own} ratio={ratio}>
      <PeerStage view={view} name={name} words={words} locale={locale} mode={mode} onShape={setRatio} />
    </WithOwnPicture>
  )
}
