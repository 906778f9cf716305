'use client'

import { useSyncExternalStore } from 'react'

/** By how much this device's clock is behind the app's, in ms: of a computer whose clock is wrong everything since and until would be. */
let behindMs = 0
/** The way of an answer, and less than anybody sees. */
const littleMs = 1500

/** The app said what time it is, in an answer that came just now. */
export function noteTime(now: string): void {
  const seenMs = Date.parse(now) - Date.now()
  behindMs = Math.abs(seenMs) < littleMs ? 0 : seenMs
}

/** The app's time, in ms since 1970. */
export function timeNow(): number {
  return Date.now() + behindMs
}

function everySecond(tell: () => void): () => void {
  const timer = setInterval(tell, 1000)
  return () => clearInterval(timer)
}

/** The app's time in whole seconds as ms since 1970, counting; null on the server. */
export function useNow(): number | null {
  return useSyncExternalStore(
    everySecond,
    () => Math.floor(timeNow() / 1000) * 1000,
    () => null,
  )
}
