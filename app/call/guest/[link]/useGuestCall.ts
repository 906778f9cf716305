'use client'

import { useCallback, useEffect, useState } from 'react'

import { ask } from '@/components/browser/ask'
import type { GuestCall } from '@/lib/calls/answers'
import { newerOf } from '@/lib/calls/state'

const everyMs = 5000

/** The call as the app knows it, while this guest is in it; null until they have come in. */
export function useGuestCall(path: string, isIn: boolean) {
  const [call, setCall] = useState<GuestCall | null>(null)
  const take = useCallback((answer: GuestCall) => setCall((before) => newerOf(before, answer)), [])
  useEffect(() => {
    if (!isIn) return undefined
    async function read() {
      const answer = await ask<GuestCall>(path, undefined, 'GET')
      if (answer.ok) take(answer.value)
    }
    const first = setTimeout(() => void read())
    const timer = setInterval(() => void read(), everyMs)
    return () => {
      clearTimeout(first)
      clearInterval(timer)
    }
  }, [isIn, path, take])
  return {
    call,
    setEmergency: async (isOn: boolean) => {
      const answer = await ask<GuestCall>(`${path}/emergency`, { isOn })
      if (answer.ok) take(answer.value)
      return answer
    },
  }
}
