import { clsx } from 'clsx'

import { fill } from '@/components/browser/fill'
import { InTurn } from '@/components/isl/Clips'
import { ComingBack } from '@/components/pictograms/ComingBack'
import { Larger } from '@/components/pictograms/Larger'
import { Phone } from '@/components/pictograms/Phone'
import { Signer } from '@/components/pictograms/Signer'
import { Smaller } from '@/components/pictograms/Smaller'
import { type Box, pictureRatio } from '@/lib/calls/picture/stage'
import type { CallMode } from '@/lib/calls/schema'

import { Doings } from './Doings'
import { SoundOut } from './SoundOut'
import { VideoView } from './VideoView'
import type { Peer } from './view'
import type { CallWords } from './words'

type Props = {
  peer: Peer
  name: string
  words: Pick<CallWords, 'live' | 'people' | 'back'>
  mode: CallMode
  box: Box
  isPinned: boolean
  /** Without it this person is alone on the stage: nothing to enlarge, no name needed. */
  onPin?: () => void
  onShape?: (ratio: number) => void
}

/** Somebody, and coming back: as large as their place allows. */
export function ComingBackPictures({ mode }: { mode: CallMode }) {
  const Picture = mode === 'sign' ? Signer : Phone
  return (
    <>
      <Picture className="size-[min(7rem,26cqmin)]" />
      <ComingBack className="size-[min(7rem,26cqmin)] text-wait" />
    </>
  )
}

/** One person of the stage, whole, in a place that only this viewer changes: a touch enlarges them and again lets them shrink. */
export function PeerTile({ peer, name, words, mode, box, isPinned, onPin, onShape }: Props) {
  const { live, people, back } = words
  // Alone on the stage it is said on the whole of it.
  const isComingBack = peer.isAway && onPin !== undefined
  const Picture = mode === 'sign' ? Signer : Phone
  const [left, top, width, height] = [box.left, box.top, box.width, box.height].map((part) => `${part}%`)
  const Size = isPinned ? Smaller : Larger
  return (
    <div className="absolute grid place-items-center [container-type:size]" style={{ left, top, width, height }}>
      <figure
        data-signing={peer.isSigning}
        className={clsx('relative flex flex-col', !onPin && 'size-full')}
        {...(onPin && { style: { width: `min(100cqw, calc((100cqh - 2rem) * ${pictureRatio}))` } })}
      >
        <div
          className={clsx('relative grid place-items-center overflow-hidden', !onPin && 'min-h-0 flex-1')}
          {...(onPin && { style: { aspectRatio: pictureRatio } })}
        >
          {peer.video ? (
            <VideoView
              track={peer.video}
              label={fill(live.picture, { name })}
              {...(onShape && { onShape })}
              className="absolute inset-0"
            />
          ) : isComingBack ? null : (
            <span className="grid max-h-full justify-items-center gap-1 overflow-hidden text-center text-white">
              <Picture className={onPin ? 'size-16 text-brand' : 'size-32 text-brand'} />
              {!onPin && <span className="text-xl font-bold">{name}</span>}
              {mode === 'sign' && <span className="text-sm">{live.noPicture}</span>}
            </span>
          )}
          {peer.isSigning && (
            <span aria-hidden className="pointer-events-none absolute inset-0 border-4 border-signing" />
          )}
          {peer.audio && <SoundOut track={peer.audio} />}
          {isComingBack && (
            <output className="absolute inset-0 flex flex-col items-center justify-center gap-1 bg-black/70 p-1 text-center leading-tight font-bold text-white">
              <InTurn>
                <ComingBackPictures mode={mode} />
              </InTurn>
              {fill(back.other, { name })}
            </output>
          )}
          {!onPin && (
            <Doings {...peer} words={live} className="absolute right-2 bottom-2 rounded-full bg-black/70 p-1" />
          )}
        </div>
        {onPin && (
          <>
            <figcaption className="flex h-8 shrink-0 items-center gap-1.5 px-1 text-sm text-white">
              <span className="max-w-full min-w-0 truncate font-semibold @min-[8rem]:flex-none">{name}</span>
              {name !== people[peer.kind] && !isComingBack && (
                <span className="hidden min-w-0 truncate opacity-85 @min-[12rem]:inline">{people[peer.kind]}</span>
              )}
              <span className="ml-auto flex items-center gap-1.5">
                <Doings {...peer} words={live} />
                <Size className="hidden size-6 @min-[8rem]:block" />
              </span>
            </figcaption>
            <button
              type="button"
              aria-pressed={isPinned}
              aria-label={fill(live.enlarge, { name })}
              title={fill(live.enlarge, { name })}
              onClick={onPin}
              className="control absolute inset-0 rounded-control"
            />
          </>
        )}
      </figure>
    </div>
  )
}
