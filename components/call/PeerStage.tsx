'use client'

import { type ReactNode, useRef, useState } from 'react'

import { fill } from '@/components/browser/fill'
import { InTurn, Prompt } from '@/components/isl/Clips'
import { PersonFound } from '@/components/pictograms/PersonFound'
import type { CallMode } from '@/lib/calls/schema'
import type { Locale } from '@/lib/i18n/locales'

import { arrange, type Led, mine } from './arrange'
import { ComingBackPictures, PeerTile } from './PeerTile'
import { PictureBox } from './PictureBox'
import { useSize } from './useSize'
import { type CallView, onStage, type Peer, type Seat } from './view'
import type { CallWords } from './words'

type Props = {
  view: CallView
  /** Of the one without whom there is no call: who answered, or the citizen. */
  name: string
  /** Who keeps their seat while they are away. */
  seats: readonly Seat[]
  words: Pick<CallWords, 'live' | 'back' | 'people'>
  locale: Locale
  mode: CallMode
  /** Told the shape of the picture, when there is one person to look at. */
  onShape?: (ratio: number) => void
  /** Where one is large and the others are small: my own picture is one of these. */
  led?: Led | undefined
  own?: ReactNode
}

/** The other people of the call, whole and fixed: never switched by sound, each enlarged by who looks. Says in a picture when somebody is coming back. */
export function PeerStage({ view, name, seats, words, locale, mode, onShape, led, own }: Props) {
  const stage = useRef<HTMLDivElement>(null)
  const size = useSize(stage)
  const [pins, setPins] = useState<readonly string[]>([])

  const peers = onStage(view.peers, seats)
  const isAlone = peers.length === 1
  const boxes = arrange(peers, pins, { ...size, led })
  const ownBox = boxes.get(mine)
  const nameOf = (peer: Peer) => peer.name?.[locale] ?? (isAlone && name ? name : words.people[peer.kind])
  // Where only one can be large the next takes their place.
  const pin = ({ identity }: Peer) =>
    setPins((before) =>
      before.includes(identity) ? before.filter((one) => one !== identity) : [...(led ? [] : before), identity],
    )

  const isMeAway = view.link === 'coming_back' || view.link === 'joining'
  const isOtherAway = !isMeAway && peers.every((peer) => peer.isAway)
  const hasMet = view.met.length > 0
  const away = () => {
    if (isMeAway) return words.back.self
    return hasMet ? fill(words.back.other, { name }) : words.live.coming
  }
  return (
    <>
      <div
        ref={stage}
        className="absolute inset-0 overflow-hidden bg-black [container-type:size]"
        data-testid="peer-stage"
      >
        {/* In one order for the page, whatever is pinned: a picture that is moved in the page would begin anew. */}
        {peers.map((peer) => {
          const box = boxes.get(peer.identity)
          return (
            box && (
              <PeerTile
                key={peer.identity}
                peer={peer}
                name={nameOf(peer)}
                words={words}
                mode={mode}
                box={box}
                isPinned={pins.includes(peer.identity)}
                isRecorded={led?.isRecorded ?? false}
                {...(isAlone ? onShape && { onShape } : { onPin: () => pin(peer) })}
              />
            )
          )
        })}
        {(isMeAway || isOtherAway) && (
          <output className="absolute inset-0 flex flex-col items-center justify-center gap-[6cqmin] bg-black/70 p-6 text-center text-lg font-bold text-balance text-white">
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
              <PersonFound className="size-[min(8rem,32cqmin)] text-ok motion-safe:animate-pulse" />
            )}
            {away()}
          </output>
        )}
      </div>
      {own && ownBox && (
        <PictureBox box={ownBox}>
          <div className="px-1 pb-7">{own}</div>
        </PictureBox>
      )}
    </>
  )
}
