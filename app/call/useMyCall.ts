'use client'

import { useCallback, useEffect, useRef, useState } from 'react'

import { ask, type Answer } from '@/components/browser/ask'
import { thisTab } from '@/components/browser/store'
import { leftCall, noteLeft } from '@/components/scene/left-call'
import { useTellLeft } from '@/components/scene/useTellLeft'
import type { CallStatus, Join } from '@/lib/calls/answers'
import type { CallMode, Wishes } from '@/lib/calls/schema'
import { asLeft, isOpen, knownAfter, newerOf } from '@/lib/calls/state'

import { keepWishes, keptWishes } from './wishes'

const keyName = 'sunwai-call-key'
const beatMs = { waiting: 2000, live: 3000 }

/** A key for one call: a second tap or a reload in the middle of asking finds the same call. */
function takeKey(): string {
  const key = thisTab.read(keyName) ?? crypto.randomUUID()
  thisTab.write(keyName, key)
  return key
}

/** The citizen's call as the app knows it, kept fresh by a beat that is also the sign of life. */
export function useMyCall(initial: CallStatus | null) {
  const [known, setKnown] = useState(initial)
  const [leftId, setLeftId] = useState<string | null>(null)
  /** Nothing here says any more that the citizen is there. */
  const isGone = useRef(false)
  /** Another window has the call, or no video gets through to this one: it reads how the call goes on, but an interpreter must not be rung for an empty chair. */
  const isApart = useRef(false)
  const status = known && known.id === leftId ? asLeft(known) : known
  /** When we can call instead, also for who has lost their call since. */
  const [offered, setOffered] = useState<CallStatus['callBack']>({ soon: true, times: [] })
  if (status && status.callBack !== offered) setOffered(status.callBack)

  const take = useCallback((answer: CallStatus) => setKnown((before) => knownAfter(before, answer)), [])
  const beat = useCallback(async () => {
    if (isGone.current) return
    const answer = isApart.current
      ? await ask<CallStatus>('/api/calls/mine', undefined, 'GET')
      : await ask<CallStatus>('/api/calls/mine/beat')
    if (answer.ok) take(answer.value)
  }, [take])

  const isWatched = status !== null && isOpen(status.state)
  const everyMs = status?.state === 'live' ? beatMs.live : beatMs.waiting
  useEffect(() => {
    const timer = isWatched ? setInterval(() => void beat(), everyMs) : undefined
    return () => clearInterval(timer)
  }, [isWatched, everyMs, beat])
  useEffect(() => {
    if (status && !isOpen(status.state)) thisTab.write(keyName, null)
  }, [status])

  const tellLeft = useTellLeft((id, answer) => {
    if (answer.ok) setKnown((before) => (before?.id === id ? newerOf(before, answer.value) : before))
  })

  async function begin(mode: CallMode): Promise<Answer<Join | null>> {
    const { gender, signVariety } = keptWishes()
    const asked = { ...(gender && { genderWish: gender }), ...(signVariety && mode === 'sign' && { signVariety }) }
    let answer: Answer<{ status: CallStatus; join: Join | null }> = { ok: false, code: 'offline' }
    for (const wait of [0, 700, 2000]) {
      await new Promise((resolve) => setTimeout(resolve, wait))
      // The next call takes the place of this browser's last one, which could not be left any more.
      const unheard = leftCall()
      if (unheard !== null && !(await tellLeft(unheard))) continue
      answer = await ask('/api/calls', { key: takeKey(), mode, ...asked })
      // The call of this key ended meanwhile, unseen by this page: the tap asks for a new one.
      if (!answer.ok && answer.code === 'call_over') {
        thisTab.write(keyName, null)
        continue
      }
      if (answer.ok || answer.code !== 'offline') break
    }
    if (!answer.ok) return answer
    isGone.current = false
    setKnown(answer.value.status)
    return { ok: true, value: answer.value.join }
  }

  async function act(path: string, body?: object): Promise<Answer<CallStatus>> {
    const answer = await ask<CallStatus>(`/api/calls/mine/${path}`, body)
    if (answer.ok) take(answer.value)
    return answer
  }

  async function askBack({ phone, wantedAt }: { phone: string; wantedAt: Date | null }, mode: CallMode) {
    const begun = status === null ? await begin(mode) : null
    if (begun && !begun.ok) return begun
    const answer = await act('call-back', { phone, ...(wantedAt && { wantedAt: wantedAt.toISOString() }) })
    // The times are others by now.
    if (!answer.ok) await beat()
    return answer
  }

  return {
    status,
    offered,
    beat,
    setApart: useCallback((apart: boolean) => {
      isApart.current = apart
    }, []),
    begin,
    act,
    /** The end holds at once, and is told until it was heard. */
    leave: async () => {
      if (known === null) return
      isGone.current = true
      noteLeft(known.id)
      setLeftId(known.id)
      await tellLeft(known.id)
    },
    /** Was the open call left by this tab, unheard, before the page was loaded again? */
    hasLeft: () => known !== null && leftCall() === known.id,
    /** Who has no call any more asks for one to be called back. */
    askBack,
    wishFor: async (wish: Wishes) => {
      keepWishes(wish)
      return act('wishes', wish)
    },
    setEmergency: async (isOn: boolean) => act('emergency', { isOn }),
    forget: () => setKnown(null),
  }
}
