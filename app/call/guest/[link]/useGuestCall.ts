'use client'

import { useState } from 'react'

import { ask } from '@/components/browser/ask'
import { useEvery } from '@/components/browser/useEvery'
import type { GuestCall } from '@/lib/calls/answers'
import { newerOf } from '@/lib/calls/state'

const everyMs = 5000

/** The call as the app knows it, while it is watched; null until this guest has come in. `onOut`: there is no way (back) into it. */
export function useGuestCall(path: string, isWatched: boolean, onOut: (why: 'over' | 'put_out') => void) {
  const [call, setCall] = useState<GuestCall | null>(null)
  const take = (answer: GuestCall) => setCall((before) => newerOf(before, answer))
  async function read() {
    const answer = await ask<GuestCall>(path, undefined, 'GET')
    if (answer.ok) take(answer.value)
    else if (answer.code === 'call_over') onOut('over')
    else if (answer.code === 'put_out') onOut('put_out')
  }
  useEvery(everyMs, read, isWatched)
  return {
    call,
    setEmergency: async (isOn: boolean) => {
      const answer = await ask<GuestCall>(`${path}/emergency`, { isOn })
      if (answer.ok) take(answer.value)
      return answer
    },
  }
}
