'use client'

import { useCallback, useEffect, useState } from 'react'

import { ask, type Answer } from '@/components/call/api'
import { readTab, writeTab } from '@/components/call/tab-store'
import type { CallStatus, Join } from '@/lib/calls/answers'
import type { CallMode, Wishes } from '@/lib/calls/schema'
import { isOpen, newerOf } from '@/lib/calls/state'

import { keepWishes, keptWishes } from './wishes'

const keyName = 'sunwai-call-key'
const beatMs = { waiting: 2000, live: 3000 }

/** A key for one call: a second tap or a reload in the middle of asking finds the same call. */
function takeKey(): string {
  const key = readTab(keyName) ?? crypto.randomUUID()
  writeTab(keyName, key)
  return key
}

/** The citizen's call as the app knows it, kept fresh by a beat that is also the sign of life. */
export function useMyCall(initial: CallStatus | null) {
  const [status, setStatus] = useState(initial)

  const take = useCallback((answer: CallStatus) => setStatus((before) => newerOf(before, answer)), [])
  const beat = useCallback(async () => {
    const answer = await ask<CallStatus>('/api/calls/mine/beat')
    if (answer.ok) take(answer.value)
  }, [take])

  const isWatched = status !== null && isOpen(status.state)
  const everyMs = status?.state === 'live' ? beatMs.live : beatMs.waiting
  useEffect(() => {
    const timer = isWatched ? setInterval(() => void beat(), everyMs) : undefined
    return () => clearInterval(timer)
  }, [isWatched, everyMs, beat])
  useEffect(() => {
    if (status && !isOpen(status.state)) writeTab(keyName, null)
  }, [status])

  async function begin(mode: CallMode): Promise<Answer<Join | null>> {
    const { gender, signVariety } = keptWishes()
    const asked = { ...(gender && { genderWish: gender }), ...(signVariety && mode === 'sign' && { signVariety }) }
    let answer: Answer<{ status: CallStatus; join: Join | null }> = { ok: false, code: 'offline' }
    for (const wait of [0, 700, 2000]) {
      await new Promise((resolve) => setTimeout(resolve, wait))
      answer = await ask('/api/calls', { key: takeKey(), mode, ...asked })
      // The call of this key ended meanwhile, unseen by this page: the tap asks for a new one.
      if (!answer.ok && answer.code === 'call_over') {
        writeTab(keyName, null)
        continue
      }
      if (answer.ok || answer.code !== 'offline') break
    }
    if (!answer.ok) return answer
    take(answer.value.status)
    return { ok: true, value: answer.value.join }
  }

  async function act(path: string, body?: object): Promise<Answer<CallStatus>> {
    const answer = await ask<CallStatus>(`/api/calls/mine/${path}`, body)
    if (answer.ok) take(answer.value)
    return answer
  }

  return {
    status,
    beat,
    begin,
    act,
    leave: async () => act('leave'),
    askBack: async ({ phone, wantedAt }: { phone: string; wantedAt: Date | null }) =>
      act('call-back', { phone, ...(wantedAt && { wantedAt: wantedAt.toISOString() }) }),
    wishFor: async (wish: Wishes) => {
      keepWishes(wish)
      return act('wishes', wish)
    },
    setEmergency: async (isOn: boolean) => act('emergency', { isOn }),
    forget: () => setStatus(null),
  }
}
