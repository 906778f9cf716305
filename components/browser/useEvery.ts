'use client'

import { useEffect, useEffectEvent } from 'react'

/** Does it now and every so many ms, for as long as it is on. */
export function useEvery(everyMs: number, act: () => Promise<void>, isOn = true): void {
  const again = useEffectEvent(act)
  useEffect(() => {
    if (!isOn) return undefined
    // After React's double run of effects in development, so that the first happens once.
    const first = setTimeout(() => void again())
    const timer = setInterval(() => void again(), everyMs)
    return () => {
      clearTimeout(first)
      clearInterval(timer)
    }
  }, [everyMs, isOn])
}
