'use client'

import { useEffect, useState } from 'react'

/** Minutes and seconds since a moment, running. The server's own reading stands until the browser has its first. */
export function Elapsed({ since, now }: { since: string; now: number }) {
  const [at, setAt] = useState(now)
  useEffect(() => {
    const timer = setInterval(() => setAt(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  const seconds = Math.max(0, Math.floor((at - Date.parse(since)) / 1000))
  const minutes = Math.floor(seconds / 60)
  return (
    <time dateTime={`PT${minutes}M${seconds % 60}S`}>
      {minutes}:{String(seconds % 60).padStart(2, '0')}
    </time>
  )
}
