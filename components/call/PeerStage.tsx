'use client'

import { useEffect, useRef, useState } from 'react'

import { fill } from '@/components/browser/fill'
import { InTurn, Prompt } from '@/components/isl/Clips'
import { PersonFound } from '@/components/pictograms/PersonFound'
import { boxesFor, inPlace } from '@/lib/calls/picture/stage'
import type { CallMode } from '@/lib/calls/schema'

import { ComingBackPictures, PeerTile } from './PeerTile'
import { type CallView, onStage, type Peer, type Place } from './view'
import type { CallWords } from './words'

type Props = {
  view: CallView
  /** Of the one without whom there is no call: who answered, or the citizen. */
  name: string
  /** Who keeps their place while they are away. */
  places: readonly Place[]
  words: Pick<CallWords, 'live' | 'back' | 'people'>
  locale: 'hi' | 'en'
  mode: CallMode
  /** Told the shape of the picture, when there is one person to look at. */
  onShape: (ratio: number) => void
}

/** The line with the name under each picture. */
const namePx = 32

/** The other people of the call, whole and fixed: never switched by sound, each enlarged by who looks. Says in a picture when somebody is coming back. */
export function PeerStage({ view, name, places, words, locale, mode, onShape }: Props) {
  const stage = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState({ width: 4, height: 3 })
  const [pins, setPins] = useState<readonly string[]>([])
  useEffect(() => {
    const element = stage.current
    if (!element) return undefined
    const observer = new ResizeObserver(() => setSize({ width: element.clientWidth, height: element.clientHeight }))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  const everybody = onStage(view.peers, places)
  const peers = inPlace(everybody, pins)
  const isAlone = peers.length === 1
  const pinned = peers.filter((peer) => pins.includes(peer.identity))
  const boxes = boxesFor(peers.length, pinned.length, { ...size, below: isAlone ? 0 : namePx })
  const nameOf = (peer: Peer) => peer.name?.[locale] ?? (isAlone && name ? name : words.people[peer.kind])
  const pin = ({ identity }: Peer) =>
    setPins((before) => (before.includes(identity) ? before.filter((one) => one !== identity) : [...before, identity]))

  const isMeAway = view.link === 'coming_back' || view.link === 'joining'
  const isOtherAway = !isMeAway && peers.every((peer) => peer.isAway)
  const hasMet = view.met.length > 0
  const away = () => {
    if (isMeAway) return words.back.self
    return hasMet ? fill(words.back.other, { name }) : words.live.coming
  }
  return (
    <div
      ref={stage}
      className="absolute inset-0 overflow-hidden bg-black [container-type:size]"
      data-testid="peer-stage"
    >
      {/* In one order for the page, whatever is pinned: a picture that is moved in the page would begin anew. */}
      {everybody.map((peer) => {
        const box = boxes[peers.indexOf(peer)]
        return (
          box && (
            <PeerTile
              key={peer.identity}
              peer={peer}
              name={nameOf(peer)}
              words={words}
              mode={mode}
              box={box}
              isPinned={pinned.includes(peer)}
              {...(isAlone ? { onShape } : { onPin: () => pin(peer) })}
            />
          )
        )
      })}
      {(isMeAway || isOtherAway) && (
        <output className="absolute inset-0 flex flex-col items-center justify-center gap-3 bg-black/70 p-4 pb-16 text-center text-lg font-bold text-white">
          {isMeAway ? (
            <InTurn>
              <ComingBackPictures mode={mode} />
            </InTurn>
          ) : hasMet ? (
            <Prompt
              of="call-coming-back"
              label={away()}
              className="w-[min(12rem,45cqmin)]"
              pictures={<ComingBackPictures mode={mode} />}
            />
          ) : (
            <PersonFound className="size-20 min-h-0 shrink! text-ok sm:size-32 motion-safe:animate-pulse" />
          )}
          {away()}
        </output>
      )}
    </div>
  )
}
