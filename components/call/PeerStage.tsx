'use client'

import { ComingBack } from '@/components/pictograms/ComingBack'
import { PersonFound } from '@/components/pictograms/PersonFound'
import { Phone } from '@/components/pictograms/Phone'
import { Signer } from '@/components/pictograms/Signer'
import type { CallMode } from '@/lib/calls/schema'

import { SoundOut } from './SoundOut'
import { VideoView } from './VideoView'
import type { CallView } from './view'
import { fill, type CallWords } from './words'

type Props = {
  view: CallView
  name: string
  words: Pick<CallWords, 'live' | 'back'>
  mode: CallMode
  /** Told the shape of the picture, when there is one person to look at. */
  onShape: (ratio: number) => void
}

/** The other people of the call, whole and fixed: never switched by sound. Says in a picture when somebody is coming back. */
export function PeerStage({ view, name, words, mode, onShape }: Props) {
  const { peers } = view
  const isMeAway = view.link === 'coming_back' || view.link === 'joining'
  const isOtherAway = !isMeAway && peers.every((peer) => peer.isAway)
  const away = () => {
    if (isMeAway) return words.back.self
    return view.hasMet ? fill(words.back.other, { name }) : words.live.coming
  }
  const Picture = mode === 'sign' ? Signer : Phone
  return (
    <div className="absolute inset-0 overflow-hidden bg-black" data-testid="peer-stage">
      <div className={peers.length > 1 ? 'grid size-full grid-cols-1 landscape:grid-cols-2' : 'size-full'}>
        {peers.map((peer) => (
          <div key={peer.identity} className="relative grid size-full min-h-0 place-items-center overflow-hidden">
            {peer.video ? (
              <VideoView
                track={peer.video}
                label={fill(words.live.picture, { name })}
                {...(peers.length === 1 && { onShape })}
                className="absolute inset-0"
              />
            ) : (
              <span className="grid justify-items-center gap-3 text-center text-white">
                <Picture className="size-32 text-[#7cc4e4]" />
                <span className="text-xl font-bold">{name}</span>
                {mode === 'sign' && <span className="text-sm">{words.live.noPicture}</span>}
              </span>
            )}
            {peer.audio && <SoundOut track={peer.audio} />}
          </div>
        ))}
      </div>
      {(isMeAway || isOtherAway) && (
        <output className="absolute inset-0 grid content-center justify-items-center gap-3 bg-black/70 p-4 text-center text-lg font-bold text-white">
          {isMeAway || view.hasMet ? (
            <ComingBack className="size-32 text-[#f2c063] motion-safe:animate-pulse" />
          ) : (
            <PersonFound className="size-32 text-[#7bd39a] motion-safe:animate-pulse" />
          )}
          {away()}
        </output>
      )}
    </div>
  )
}
