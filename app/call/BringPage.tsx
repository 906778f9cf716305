'use client'

import { lazy, Suspense, useEffect, useEffectEvent, useRef, useState } from 'react'

import { ask } from '@/components/browser/ask'
import { refusalIn, type Refusals } from '@/components/browser/refusal'
import { GuestsHere } from '@/components/call/GuestsHere'
import { ShareLink } from '@/components/call/ShareLink'
import type { Peer } from '@/components/call/view'
import type { CallWords } from '@/components/call/words'
import { PersonAdd } from '@/components/pictograms/PersonAdd'
import { Tick } from '@/components/pictograms/Tick'
import { Sheet } from '@/components/scene/Sheet'
import { guestsAmong } from '@/lib/calls/room/identity'

import { WideButton } from './WideButton'

/** The drawing of the code comes with its first use. */
const LinkCode = lazy(async () => ({ default: (await import('@/components/ui/LinkCode')).LinkCode }))

type Props = { words: CallWords; refusals: Refusals; peers: readonly Peer[]; onClose: () => void }

/** A code for another phone or computer: a companion sees the call there, or the citizen themself on a larger screen. */
export function BringPage({ words, refusals, peers, onClose }: Props) {
  const done = useRef<HTMLButtonElement>(null)
  const [link, setLink] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  // Whoever was waited for is here: hands are in sight again.
  const guests = guestsAmong(peers).length
  const before = useRef(guests)
  const close = useEffectEvent(onClose)
  useEffect(() => {
    if (guests > before.current) close()
    before.current = guests
  }, [guests])
  useEffect(() => {
    let isGone = false
    async function bring() {
      const answer = await ask<{ link: string }>('/api/calls/mine/guests')
      if (isGone) return
      if (answer.ok) setLink(answer.value.link)
      else setRefusal(answer.code)
    }
    // After React's double run of effects in development, so that one link is made.
    const timer = setTimeout(() => void bring())
    return () => {
      isGone = true
      clearTimeout(timer)
    }
  }, [])
  return (
    <Sheet
      label={words.guest.scan}
      first={done}
      onClose={onClose}
      className="z-20 max-h-[85dvh] justify-items-center gap-3 border border-line p-4"
    >
      <p className="flex items-center gap-2 font-bold">
        <PersonAdd className="size-10 shrink-0 text-brand" />
        {words.guest.scan}
      </p>
      {refusal && <p role="alert">{refusalIn(refusals, refusal)}</p>}
      {link && (
        <Suspense>
          <LinkCode link={link} label={words.guest.link} />
          <p className="font-mono text-sm break-all" translate="no">
            {link}
          </p>
          <ShareLink link={link} words={words.guest.share} />
        </Suspense>
      )}
      <GuestsHere peers={peers} words={words} path="/api/calls/mine/guests/remove" />
      <WideButton picture={Tick} label={words.guest.close} onPress={onClose} ref={done} />
    </Sheet>
  )
}
