'use client'

import { useEffect, useEffectEvent } from 'react'

/** Did the tap happen on our own page before (the first door of the home page)? Then no second tap is asked for. A reload is no tap. */
function cameByTap(): boolean {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  const before = URL.canParse(document.referrer) ? new URL(document.referrer) : null
  return entry?.type === 'navigate' && before?.origin === location.origin && before.pathname !== location.pathname
}

/** Begins by itself when the tap was on the page before, or when a call of this browser is open. */
export function useArrival(isOpen: boolean, arrive: () => void): void {
  const begin = useEffectEvent(arrive)
  useEffect(() => {
    // After React's double run of effects in development, so that it happens once.
    const timer = isOpen || cameByTap() ? setTimeout(() => begin()) : undefined
    return () => clearTimeout(timer)
  }, [isOpen])
}
