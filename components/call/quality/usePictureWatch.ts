'use client'

import { useEffect, useEffectEvent, useRef, useState } from 'react'

import { timeNow } from '@/components/browser/useNow'
import { lookAt, offerAnswered, offerAsked, type Step, unwatched } from '@/lib/calls/picture/offer'
import { isGuest } from '@/lib/calls/room/identity'
import type { PictureMessage, PictureSeen } from '@/lib/calls/room/wire'
import type { CallMode, QualityNote } from '@/lib/calls/schema'

import type { CallConnection } from '../connection'
import type { Speaker } from '../Speech'
import type { Peer } from '../view'
import { useIsPoor } from './useIsPoor'
import { usePictureReports } from './usePictureReports'

/** Two minutes are drawn. */
const keptReports = 24

/** With when it was known here, in the app's time. */
type Report = QualityNote & { atMs: number }

export type PictureWatch = {
  /** What I receive, every 5 s, oldest first. */
  received: Report[]
  /** What the other side says that it receives. */
  told: Report[]
  /** What guests say so of the poorest picture, by their identity. */
  guests: Readonly<Record<string, Report[]>>
  offer: Step | null
  /** The offer was taken or put away. */
  answer: (step: Step) => void
  /** Asks the other side to go on by a message in sign. */
  suggest: () => void
}

type Watched = {
  peer: Peer | undefined
  peers: readonly Peer[]
  mode: CallMode
  path: string
  isWriting: boolean
}

/**
 * Watches the picture of the other side (`peer`): every 5 s what arrived, or that their camera is off, is kept with the call (`path`) and told to
 * them; where the signing of anybody could not be read for 3 s in either direction, another way is offered (lib/calls/picture/offer.ts).
 */
export function usePictureWatch(
  connection: CallConnection,
  { peer, peers, mode, path, isWriting }: Watched,
): PictureWatch {
  const [watch, setWatch] = useState(unwatched)
  const [received, setReceived] = useState<Report[]>([])
  const [told, setTold] = useState<Report[]>([])
  const [guests, setGuests] = useState<PictureWatch['guests']>({})
  const track = peer?.video
  /** Of this picture of theirs: who left with a poor one may come back with a good one. */
  const far = useRef({ track, isPoor: false })
  const wasPoor = useRef(false)

  useIsPoor(peers, (isPoor) => {
    const isEither = isPoor || (far.current.track === track && far.current.isPoor)
    setWatch((before) => lookAt(before, { at: performance.now(), isPoor: isEither, isWriting }))
    if (isPoor === wasPoor.current) return
    wasPoor.current = isPoor
    void connection.say({ kind: 'picture', isPoor })
  })
  usePictureReports(connection, { of: peer ? [peer] : [], mode, path }, (seen) => {
    setReceived((before) => withReport(before, seen))
    void connection.say({ kind: 'picture', isPoor: wasPoor.current, seen })
  })
  const hear = useEffectEvent((message: PictureMessage, { identity }: Speaker) => {
    if (isGuest(identity)) {
      const { seen } = message.kind === 'picture' ? message : {}
      if (seen) setGuests((before) => ({ ...before, [identity]: withReport(before[identity] ?? [], seen) }))
      return
    }
    // The other interpreter of a hand-over speaks of the same citizen's picture, or to them.
    if (identity !== peer?.identity) return
    if (message.kind === 'suggestion') return setWatch((before) => offerAsked(before, message.step))
    const { isPoor = false, seen } = message
    far.current = { track, isPoor }
    if (seen) setTold((before) => withReport(before, seen))
  })
  useEffect(() => connection.onPicture((message, from) => hear(message, from)), [connection])

  return {
    received,
    told,
    guests,
    offer: watch.offer,
    answer: (step) => setWatch((before) => offerAnswered(before, step)),
    suggest: () => void connection.say({ kind: 'suggestion', step: 'message' }),
  }
}

function withReport(before: Report[], seen: PictureSeen): Report[] {
  const { rttMs: _, ...note } = seen
  return [...before, { ...note, atMs: timeNow() }].slice(-keptReports)
}
