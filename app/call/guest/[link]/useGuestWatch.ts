'use client'

import type { RemoteTrack } from 'livekit-client'
import { useState } from 'react'

import { useFewestFps } from '@/components/call/quality/useFewestFps'
import type { PictureWatch } from '@/components/call/quality/usePictureWatch'
import { readableFps } from '@/lib/calls/picture/grade'
import { lookAt, offerAnswered, unwatched } from '@/lib/calls/picture/offer'

/** A guest goes on in the call by writing; a message in sign is the citizen's own way. */
const atFirst = offerAnswered(unwatched, 'message')

/** A guest's watch: where they could not read somebody's signing for 3 s, writing is offered to them. Nothing is kept or told: they are no side of the call. */
export function useGuestWatch(
  tracks: readonly RemoteTrack[],
  { isWriting }: { isWriting: boolean },
): Pick<PictureWatch, 'offer' | 'answer'> {
  const [watch, setWatch] = useState(atFirst)
  useFewestFps(tracks, (fps) => {
    const isPoor = fps !== null && fps < readableFps
    setWatch((before) => lookAt(before, { at: performance.now(), isPoor, isWriting }))
  })
  return { offer: watch.offer, answer: (step) => setWatch((before) => offerAnswered(before, step)) }
}
