import { clsx } from 'clsx'

import { fill } from '@/components/browser/fill'
import { InTurn } from '@/components/isl/Clips'
import { ComingBack } from '@/components/pictograms/ComingBack'
import { Larger } from '@/components/pictograms/Larger'
import { Phone } from '@/components/pictograms/Phone'
import { Signer } from '@/components/pictograms/Signer'
import { Smaller } from '@/components/pictograms/Smaller'
import { type Box, pictureRatio } from '@/lib/calls/picture/boxes'
import type { CallMode } from '@/lib/calls/schema'

import { Doings } from './Doings'
import { PictureBox } from './PictureBox'
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
  /** Said beside the name. */
  isRecorded: boolean
  /** Without it this person is alone on the stage: nothing to enlarge, no name needed. */
  onPin?: () => void
  onShape?: (ratio: number) => void
}

/** Somebody, and coming back: as large as their place allows. */
export function ComingBackPictures({ mode }: { mode: CallMode }) {
  const Picture = mode === 'sign' ? Signer : Phone
  return (
    <>
      <Picture className="mx-[3cqmin] size-[min(7rem,24cqmin)]" />
      <ComingBack className="mx-[3cqmin] size-[min(7rem,24cqmin)] text-wait" />
    </>
  )
}

/** One person of the stage, whole, in a place that only this viewer changes: a touch enlarges them and again lets them shrink. */
export function PeerTile({ peer, name, words, mode, box, isPinned, isRecorded, onPin, onShape }: Props) {
  const { live, people, back } = words
  // Alone on the stage it is said on the whole of it.
  const isComingBack = peer.isAway && onPin !== undefined
  const Picture = mode === 'sign' ? Signer : Phone
  const Size = isPinned ? Smaller : Larger
  return (
    <PictureBox box={box} isAlone={!onPin}>
      <figure data-signing={peer.isSigning} className={clsx('relative flex flex-col', !onPin && 'size-full')}>
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
            <span className="grid max-h-full justify-items-center gap-[3cqmin] overflow-hidden p-1 text-center text-white">
              <Picture
                className={clsx('text-brand', onPin ? 'size-[min(6rem,40cqmin)]' : 'size-[min(8rem,34cqmin)]')}
              />
              {!onPin && <span className="text-xl font-bold">{name}</span>}
              {mode === 'sign' && (
                <span className={clsx('text-sm', onPin && '@max-[12rem]:sr-only')}>{live.noPicture}</span>
              )}
            </span>
          )}
          {peer.isSigning && (
            <span aria-hidden className="pointer-events-none absolute inset-0 border-4 border-signing" />
          )}
          {peer.audio && <SoundOut track={peer.audio} />}
          {isComingBack && (
            <output className="absolute inset-0 flex flex-col items-center justify-center gap-[5cqmin] bg-black/70 p-1 text-center leading-tight font-bold text-white">
              <InTurn>
                <ComingBackPictures mode={mode} />
              </InTurn>
              <span className="@max-[12rem]:sr-only">{fill(back.other, { name })}</span>
            </output>
          )}
          {!onPin && (
            <Doings {...peer} words={live} className="absolute right-2 bottom-2 rounded-full bg-black/70 p-1" />
          )}
        </div>
        {onPin && (
          <>
            <figcaption className="flex h-7 shrink-0 items-center gap-1.5 px-1 text-sm text-white">
              {isRecorded && <span aria-hidden className="size-3 shrink-0 rounded-full bg-recording" />}
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
    </PictureBox>
  )
}
