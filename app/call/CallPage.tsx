'use client'

import { useEffect, useEffectEvent, useRef, useState } from 'react'

import { Apart } from '@/components/call/Apart'
import { ask } from '@/components/call/api'
import { Emergency } from '@/components/call/Emergency'
import { useCallConnection } from '@/components/call/useCallConnection'
import { useEmergency } from '@/components/call/useEmergency'
import { useTextLines } from '@/components/call/useTextLines'
import type { CallWords } from '@/components/call/words'
import type { CallStatus, Join } from '@/lib/calls/answers'
import type { CallMode } from '@/lib/calls/schema'
import { isOpen, screenOf } from '@/lib/calls/state'

import { CallBackForm } from './CallBackForm'
import { CalledBack } from './CalledBack'
import { Door } from './Door'
import { Ended } from './Ended'
import { Live } from './Live'
import { MediaDown } from './MediaDown'
import { useArrival } from './useArrival'
import { useMyCall } from './useMyCall'
import { Waiting } from './Waiting'

type Props = {
  mode: CallMode
  open: CallStatus | null
  locale: 'hi' | 'en'
  words: CallWords
  refusals: Record<string, string>
  pushKey: string
}

/** One tap: camera, room and queue at once. From there on the page follows the call's state. */
export function CallPage({ locale, words, refusals, pushKey, ...first }: Props) {
  // Another language brings the page's props anew; the call goes on as it began.
  const [{ mode, open }] = useState(first)
  const call = useMyCall(open)
  const { status, beat } = call
  const [trouble, setTrouble] = useState<string | null>(null)
  const [isAskingBack, setIsAskingBack] = useState(false)
  const [wantedAt, setWantedAt] = useState<Date | null>(null)
  const [isStarting, setIsStarting] = useState(open !== null)
  const hasBegun = useRef(false)
  const { connection, view } = useCallConnection({
    getJoin: async () => ask<Join>('/api/calls/mine/join'),
    onWire: (message, from) => {
      text.hear(message, from)
      if (message.kind === 'registered' || message.kind === 'here') void beat()
    },
  })
  const text = useTextLines({
    connection,
    view,
    side: 'citizen',
    path: status && '/api/calls/mine/lines',
  })

  function openDevices() {
    return mode === 'sign' ? connection.turnCameraOn() : connection.turnMicrophoneOn()
  }

  async function begin() {
    if (hasBegun.current) return
    hasBegun.current = true
    setIsStarting(true)
    setTrouble(null)
    const devices = openDevices()
    const asked = await call.begin(mode)
    if (asked.ok && asked.value) await connection.start(asked.value)
    else {
      hasBegun.current = false
      setIsStarting(false)
      setTrouble(asked.ok ? 'unavailable' : asked.code)
      await devices
      await connection.stop('unavailable')
    }
  }

  const arrive = useEffectEvent(() => {
    if (!open) {
      void begin()
      return
    }
    hasBegun.current = true
    void openDevices()
    void connection.start()
  })
  useArrival(open !== null, arrive)
  useEffect(() => () => void connection.stop(), [connection])

  // Somebody came into the room: what it says now is known before the next beat.
  const peers = view.peers.length
  useEffect(() => {
    if (peers > 0) void beat()
  }, [peers, beat])
  const screen = status && screenOf(status)
  const isOver = screen !== null && screen !== 'waiting' && screen !== 'live'
  useEffect(() => {
    if (isOver) void connection.stop()
  }, [isOver, connection])
  useEffect(() => {
    if (view.link === 'over') void beat()
  }, [view.link, beat])

  async function leave() {
    await Promise.all([connection.stop(), call.leave()])
  }
  function startAgain() {
    hasBegun.current = false
    setIsStarting(false)
    setIsAskingBack(false)
    call.forget()
    void begin()
  }

  function callNow() {
    // One that is being asked for goes on.
    if (screen !== null || !hasBegun.current) startAgain()
  }
  const emergency = useEmergency(
    status && isOpen(status.state)
      ? {
          id: status.id,
          isOn: status.emergencyAt !== null,
          isWaiting: screen === 'waiting',
          setEmergency: call.setEmergency,
        }
      : null,
    // Where video calls do not work no button begins one.
    trouble === null ? callNow : undefined,
  )
  const signs = <Emergency emergency={emergency} words={words.emergency} />
  const shared = { mode, words, connection, view, text, locale, signs }
  if (isAskingBack && screen !== 'live' && screen !== 'called_back')
    return (
      <CallBackForm
        words={words}
        refusals={refusals}
        locale={locale}
        signs={signs}
        submit={async (wish) => {
          setWantedAt(wish.wantedAt)
          return call.askBack(wish)
        }}
        onCancel={() => setIsAskingBack(false)}
      />
    )
  if (trouble !== null && screen !== 'called_back')
    return (
      <MediaDown
        code={trouble}
        words={words}
        mode={mode}
        canAskBack={status !== null}
        signs={signs}
        onAskBack={() => setIsAskingBack(true)}
        onRetry={startAgain}
      />
    )
  if (view.link === 'elsewhere' || (view.link === 'lost' && !isOver))
    return (
      <Apart
        says={words.back[view.link]}
        button={view.link === 'lost' ? words.back.again : words.back.here}
        signs={signs}
        onPress={() => location.reload()}
      />
    )
  switch (screen) {
    case null:
      return <Door mode={mode} words={words} isStarting={isStarting} signs={signs} onStart={() => void begin()} />
    case 'waiting':
      return (
        <Waiting
          {...shared}
          status={status as CallStatus}
          onWish={(wish) => void call.wishFor(wish)}
          onAskBack={() => setIsAskingBack(true)}
          onLeave={leave}
        />
      )
    case 'live':
      return <Live {...shared} status={status as CallStatus} refusals={refusals} act={call.act} onLeave={leave} />
    case 'called_back':
      return (
        <CalledBack words={words} mode={mode} locale={locale} wantedAt={wantedAt} pushKey={pushKey} signs={signs} />
      )
    case 'ended':
      return <Ended words={words} status={status as CallStatus} signs={signs} onAgain={startAgain} />
    case 'given_up':
      return <Door mode={mode} words={words} isStarting={false} signs={signs} onStart={startAgain} />
    default:
      return screen satisfies never
  }
}
