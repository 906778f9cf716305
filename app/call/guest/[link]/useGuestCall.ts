'use client'

import { useCallback, useEffect, useEffectEvent, useState } from 'react'

import { ask } from '@/components/browser/ask'
import type { GuestCall } from '@/lib/calls/answers'
import { newerOf } from '@/lib/calls/state'

const everyMs = 5000

/** The call as the app knows it, while it is watched; null until this guest has come in. `onOut`: there is no way (back) into it. */
export function useGuestCall(path: string, isWatched: boolean, onOut: (why: 'over' | 'put_out') => void) {
  const [call, setCall] = useState<GuestCall | null>(null)
  const take = useCallback((answer: GuestCall) => setCall((before) => newerOf(before, answer)), [])
  const out = useEffectEvent(onOut)
  useEffect(() => {
    if (!isWatched) return undefined
    async function read() {
      const answer = await ask<GuestCall>(path, undefined, 'GET')
      if (answer.ok) take(answer.value)
      else if (answer.code === 'call_over') out('over')
      else if (answer.code === 'put_out') out('put_out')
    }
    const first = setTimeout(() => void read())
    const timer = setInterval(() => void read(), everyMs)
    return () => {
      clearTimeout(first)
      clearInterval(timer)
    }
  }, [isWatched, path, take])
  return {
    call,
    setEmergency: async (isOn: boolean) => {
      const answer = await ask<GuestCall>(`${path}/emergency`, { isOn })
      if (answer.ok) take(answer.value)
      return answer
    },
  }
}
