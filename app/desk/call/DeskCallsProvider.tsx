'use client'

import { createContext, type ReactNode, use, useCallback, useEffect, useState } from 'react'

import { ask } from '@/components/browser/ask'
import { useEvery } from '@/components/browser/useEvery'
import { noteTime } from '@/components/browser/useNow'
import { loadLiveKit } from '@/components/call/livekit'
import { useLive } from '@/components/live/useLive'
import type { DeskCalls } from '@/lib/calls/answers'
import type { Outcome } from '@/lib/calls/schema'
import { newerOf } from '@/lib/calls/state'

import { thisWindow } from './this-window'

/**
 * The call half of the desk. Its seam:
 *
 * - `<DeskCallsProvider>` once around the desk (its layout, so that a call outlives a change of page). It reads GET /api/desk/calls
 *   (DeskCalls: me, offer, call, waiting, people) on every live event of the topic "desk" and every 3 s, which is also the desk's sign of life.
 * - `<CallColumn />` for the left column: ready or away, who waits, who is on shift.
 * - `<CallStage />` for the middle: the offered call, the live call, the end with its outcome, wrap-up. Nothing while there is no call.
 * - `useDeskCalls()` for the rest of the desk: `calls.call?.id` is the call the form belongs to.
 *
 * Needs the messages "call", "desk-calls" and "errors" (ClientMessages).
 */
export type DeskAct = Exclude<keyof DeskCallsState, 'read' | 'calls' | 'refusal' | 'isBusy'>

export type DeskCallsState = {
  /** Asks how it all stands, before the next look. */
  read: () => Promise<void>
  /** Null until the first answer. */
  calls: DeskCalls | null
  /** What was refused last, for which call, task or person, and its code; until the next act. */
  refusal: { act: DeskAct; of: string; code: string } | null
  isBusy: boolean
  setPresence: (state: 'ready' | 'away') => Promise<void>
  accept: (callId: string) => Promise<void>
  /** My call runs in another window: from now on in this one. → was it done? */
  bringHere: (callId: string) => Promise<boolean>
  decline: (callId: string) => Promise<void>
  /** → was it accepted? */
  end: (callId: string, outcome: Outcome) => Promise<boolean>
  /** In the middle of my call: the next interpreter, the recording. */
  actOnCall: (callId: string, what: 'hand-over' | 'recording', body: object) => Promise<void>
  /** A video call to the citizen of a task: my room, the link to it by SMS. */
  callBack: (taskId: number) => Promise<void>
  /** A supervisor's: before that call, or last (null). → was it done? */
  move: (callId: string, beforeId: string | null, reason: string) => Promise<boolean>
  /** Their citizen waits, and the emergency rings at their desk: mine, or by a supervisor anybody's. */
  freeForEmergency: (staffId: number) => Promise<void>
  /** A supervisor looks on, or stops. */
  lookOn: (callId: string, isOn: boolean) => Promise<void>
}

const everyMs = 3000
const here = () => ({ windowId: thisWindow() })
const Context = createContext<DeskCallsState | null>(null)

export function useDeskCalls(): DeskCallsState {
  const state = use(Context)
  if (!state) throw new Error('useDeskCalls needs DeskCallsProvider around it.')
  return state
}

export function DeskCallsProvider({ children }: { children: ReactNode }) {
  const [calls, setCalls] = useState<DeskCalls | null>(null)
  const [refusal, setRefusal] = useState<DeskCallsState['refusal']>(null)
  const [isBusy, setIsBusy] = useState(false)

  const read = useCallback(async () => {
    const answer = await ask<DeskCalls>('/api/desk/calls', undefined, 'GET')
    if (!answer.ok) return
    noteTime(answer.value.now)
    setCalls((before) => newerOf(before, answer.value))
  }, [])
  useLive('desk', { onChange: () => void read() })
  useEvery(everyMs, read)

  // Who may get a call has what it needs before it rings; what did not come is asked for again by the call.
  const isReady = calls?.me.state === 'ready'
  useEffect(() => {
    if (isReady) void loadLiveKit().catch(() => undefined)
  }, [isReady])

  async function act(name: DeskAct, of: string | number, path: string, body?: object) {
    setIsBusy(true)
    setRefusal(null)
    const answer = await ask(path, body)
    if (!answer.ok) setRefusal({ act: name, of: String(of), code: answer.code })
    await read()
    setIsBusy(false)
    return answer.ok
  }

  const state: DeskCallsState = {
    read,
    calls,
    refusal,
    isBusy,
    setPresence: async (wish) => void (await act('setPresence', wish, '/api/desk/presence', { state: wish })),
    accept: async (callId) => void (await act('accept', callId, `/api/desk/calls/${callId}/accept`, here())),
    bringHere: async (callId) => act('bringHere', callId, `/api/desk/calls/${callId}/here`, here()),
    decline: async (callId) => void (await act('decline', callId, `/api/desk/calls/${callId}/decline`)),
    end: async (callId, outcome) => act('end', callId, `/api/desk/calls/${callId}/end`, { outcome }),
    actOnCall: async (callId, what, body) =>
      void (await act('actOnCall', callId, `/api/desk/calls/${callId}/${what}`, body)),
    callBack: async (taskId) => void (await act('callBack', taskId, `/api/desk/tasks/${taskId}/call`, here())),
    move: async (callId, beforeId, reason) =>
      act('move', callId, `/api/desk/calls/${callId}/move`, { beforeId, reason }),
    freeForEmergency: async (staffId) =>
      void (await act('freeForEmergency', staffId, '/api/desk/emergency', { staffId })),
    lookOn: async (callId, isOn) => void (await act('lookOn', callId, `/api/desk/calls/${callId}/look-on`, { isOn })),
  }
  return <Context value={state}>{children}</Context>
}
