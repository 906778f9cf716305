'use client'

import { useEffect, useEffectEvent, useRef, useState } from 'react'

import { ask } from '@/components/browser/ask'
import { useCallRoom } from '@/components/call/useCallRoom'
import { useEmergency } from '@/components/emergency/useEmergency'
import type { CallStatus, Join } from '@/lib/calls/answers'
import type { CallMode } from '@/lib/calls/schema'
import { isOpen, newsOf } from '@/lib/calls/state'

import { sceneOf } from './scene'
import { useArrival } from './useArrival'
import { useMyCall } from './useMyCall'

/** The citizen's call: what the app and the room say of it, and what the buttons of every scene do. `open`: one of this browser that goes on. */
export function useCitizenCall({ mode, open }: { mode: CallMode; open: CallStatus | null }) {
  const call = useMyCall(open)
  const { status, beat, setApart } = call
  const [trouble, setTrouble] = useState<string | null>(null)
  const [isAskingBack, setAskingBack] = useState(false)
  const [isStarting, setIsStarting] = useState(open !== null)
  const hasBegun = useRef(false)
  const room = useCallRoom({
    getJoin: async () => ask<Join>('/api/calls/mine/join'),
    side: 'citizen',
    lines: status && { path: '/api/calls/mine/lines', call: status.id },
    known: status ? newsOf(status) : undefined,
    onNews: () => void beat(),
  })
  const { connection, view } = room
  const scene = sceneOf({ status, link: view.link, trouble, isAskingBack })

  async function begin() {
    if (hasBegun.current) return
    hasBegun.current = true
    setIsStarting(true)
    setTrouble(null)
    void connection.devices.open(mode)
    const asked = await call.begin(mode)
    if (asked.ok && asked.value) await connection.start(asked.value)
    else {
      hasBegun.current = false
      setIsStarting(false)
      setTrouble(asked.ok ? 'unavailable' : asked.code)
      // A camera that opens only now stays dark; the next try opens it anew.
      await connection.stop('unavailable')
    }
  }

  const arrive = useEffectEvent(() => {
    if (!open) {
      void begin()
      return
    }
    // The red button was pressed before the page was loaded again.
    if (call.hasLeft()) {
      void call.leave()
      return
    }
    hasBegun.current = true
    void connection.devices.open(mode)
    void connection.start()
  })
  useArrival(open !== null, arrive)
  useEffect(() => () => void connection.stop(), [connection])

  // Somebody came into the room: what it says now is known before the next beat.
  const peers = view.peers.length
  useEffect(() => {
    if (peers > 0) void beat()
  }, [peers, beat])
  const isApart = view.link === 'elsewhere' || view.link === 'lost'
  useEffect(() => setApart(isApart), [isApart, setApart])
  const isOver = status !== null && !isOpen(status.state)
  useEffect(() => {
    if (isOver) void connection.stop()
  }, [isOver, connection])
  useEffect(() => {
    if (view.link === 'over') void beat()
  }, [view.link, beat])

  function startAgain() {
    hasBegun.current = false
    setIsStarting(false)
    setAskingBack(false)
    call.forget()
    room.text.forget()
    void begin()
  }
  function callNow() {
    // One that is being asked for goes on.
    if (status !== null || !hasBegun.current) startAgain()
  }
  async function askBackInstead() {
    // What was answered is over for who lost it; the form asks for another call.
    if (status?.state === 'live') {
      await call.leave()
      call.forget()
    }
    setAskingBack(true)
  }
  const emergency = useEmergency(
    status && isOpen(status.state)
      ? {
          id: status.id,
          isOn: status.emergencyAt !== null,
          isWaiting: status.state !== 'live',
          onShift: status.onShift,
          mayTakeBack: true,
          // Over the room as well: it is open also when the app is away.
          setEmergency: async (isOn) => {
            void connection.say({ kind: 'urgent', what: { act: 'emergency', isOn } })
            return call.setEmergency(isOn)
          },
        }
      : null,
    // Where video calls do not work no button begins one.
    trouble === null ? callNow : undefined,
  )
  return {
    scene,
    room,
    emergency,
    isStarting,
    /** Was there a call, that can become a call back? */
    hasCall: status !== null,
    offered: call.offered,
    begin,
    startAgain,
    leave: async () => {
      await Promise.all([call.leave(), connection.stop()])
    },
    act: call.act,
    wishFor: call.wishFor,
    askBack: async (wish: { phone: string; wantedAt: Date | null }) => call.askBack(wish, mode),
    /** From a page that is out of the call. Another window that is being answered keeps it. */
    askBackApart:
      scene.name === 'apart' && !(scene.why === 'elsewhere' && status?.state === 'live')
        ? () => void askBackInstead()
        : null,
    setAskingBack,
  }
}
