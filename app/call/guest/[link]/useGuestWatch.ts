'use client'

import { useState } from 'react'

import type { CallConnection } from '@/components/call/connection'
import { useIsPoor } from '@/components/call/quality/useIsPoor'
import { usePictureReports } from '@/components/call/quality/usePictureReports'
import type { PictureWatch } from '@/components/call/quality/usePictureWatch'
import { type Peer, signersAmong } from '@/components/call/view'
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
  useIsPoor(peers, (isPoor) => setWatch((before) => lookAt(before, { at: performance.now(), isPoor, isWriting })))
  usePictureReports(
    connection,
    { of: signersAmong(peers), mode, path },
    (seen) => void connection.say({ kind: 'picture', seen }),
  )
  return { offer: watch.offer, answer: (step) => setWatch((before) => offerAnswered(before, step)) }
}
