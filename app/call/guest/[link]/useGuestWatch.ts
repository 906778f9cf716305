'use client'

import { useRef, useState } from 'react'

import type { CallConnection } from '@/components/call/connection'
import { useFewestFps } from '@/components/call/quality/useFewestFps'
import { usePictureReports } from '@/components/call/quality/usePictureReports'
import type { PictureWatch } from '@/components/call/quality/usePictureWatch'
import { type Peer, signersAmong } from '@/components/call/view'
import { readableFps } from '@/lib/calls/picture/grade'
import { lookAt, offerAnswered, unwatched } from '@/lib/calls/picture/offer'
import type { CallMode } from '@/lib/calls/schema'

/** A guest goes on in the call by writing; a message in sign is the citizen's own way. */
const atFirst = offerAnswered(unwatched, 'message')

type Watched = { peers: readonly Peer[]; mode: CallMode; path: string; isWriting: boolean }

/**
 * A guest's watch: where they could not read somebody's signing for 3 s, writing is offered to them, and to nobody else: they are no side of the
 * call. What arrives is kept with the call and told to the interpreter as of everybody.
 */
export function useGuestWatch(
  connection: CallConnection,
  { peers, mode, path, isWriting }: Watched,
): Pick<PictureWatch, 'offer' | 'answer'> {
  const [watch, setWatch] = useState(atFirst)
  const wasPoor = useRef(false)
  const signers = signersAmong(peers)
  const tracks = peers.flatMap(({ video }) => video ?? [])
  useFewestFps(tracks, (fps) => {
    wasPoor.current = fps !== null && fps < readableFps
    setWatch((before) => lookAt(before, { at: performance.now(), isPoor: wasPoor.current, isWriting }))
  })
  usePictureReports(connection, { of: signers, mode, path }, (seen) => {
    void connection.say({ kind: 'picture', isPoor: wasPoor.current, seen })
  })
  return { offer: watch.offer, answer: (step) => setWatch((before) => offerAnswered(before, step)) }
}
