'use client'

import { useEffectEvent, useLayoutEffect, useRef } from 'react'

import { ask } from '@/components/browser/ask'
import { useCallRoom } from '@/components/call/useCallRoom'
import type { CallOnStage, DeskCalls, Join } from '@/lib/calls/answers'
import type { Outcome } from '@/lib/calls/schema'
import { newsOf } from '@/lib/calls/state'

import { CallElsewhere } from './CallElsewhere'
import { useDeskCalls } from './DeskCallsProvider'
import { IncomingCall } from './IncomingCall'
import { StaffCall } from './StaffCall'
import { thisWindow } from './this-window'
import { useStay } from './useStay'
import { useUrgent } from './useUrgent'

type Props = {
  /** In which of my windows my call runs; null: any. */
  windowId: string | null
} & ({ call: CallOnStage; offer: null } | { call: null; offer: NonNullable<DeskCalls['offer']> })

/**
 * A call at my desk, from its offer on. While a new call rings I am in its room already, unseen, with the camera open and the citizen's picture
 * decoded: whoever has waited sees me at once when I take it. A call that is handed over is talked in: I come in when I take it.
 * It rings in every window of mine and runs in the one in which I took it; the others say so.
 */
export function DeskCall({ windowId, call, offer }: Props) {
  const { id, mode } = call ?? offer
  const path = `/api/desk/calls/${id}`
  const { read, end, bringHere, actOnCall } = useDeskCalls()
  const urgent = useUrgent(call)
  const isTaken = offer === null
  const isHere = windowId === null || windowId === thisWindow()
  const room = useCallRoom({
    getJoin: async () => ask<Join>(`${path}/join`, { windowId: thisWindow() }),
    side: 'staff',
    lines: isTaken ? { path: `${path}/lines`, call: id } : null,
    known: call ? newsOf(call) : undefined,
    onNews: () => void read(),
    onUrgent: (what) => {
      urgent.hear(what)
      // Of two ways to the app one may be closed.
      if (what.act === 'stop_recording') void actOnCall(id, 'recording', { act: 'stop' })
    },
  })
  const { connection, view } = room
  const mayJoin = isTaken ? isHere : !offer.isHandOver
  const isQuiet = useRef(false)

  async function join() {
    isQuiet.current = !isTaken
    const devices = connection.devices.open(mode)
    await Promise.all([devices, connection.start(undefined, { isQuiet: !isTaken })])
  }
  useStay(connection, {
    mayJoin,
    join,
    onLeave: () => {
      isQuiet.current = false
    },
  })
  const speak = useEffectEvent(() => {
    if (!isQuiet.current) return
    isQuiet.current = false
    // Who was put out meanwhile (the same desk in another window) joins again.
    if (!connection.speak()) void join()
  })
  const isMine = isTaken && isHere
  useLayoutEffect(() => {
    if (isMine) speak()
  }, [isMine])

  // I leave first: the room that is deleted then is no drop. Whose end is refused is in the call again.
  async function endCall(outcome: Outcome) {
    await connection.stop()
    if (!(await end(id, outcome))) await join()
  }
  async function bring() {
    // Where it was here as far as this window knew, nothing changes that would make it join.
    if ((await bringHere(id)) && isHere) await join()
  }
  if (offer) return <IncomingCall offer={offer} />
  if (!isHere || view.link === 'elsewhere') return <CallElsewhere onBring={() => void bring()} />
  return <StaffCall call={urgent.call ?? call} room={room} onJoin={join} onEnd={endCall} />
}
