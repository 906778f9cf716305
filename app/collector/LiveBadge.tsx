'use client'

import { Radio, RefreshCw } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

import { type LiveState, useLive } from '@/components/live/useLive'

/** Clocks run out without an event: the figures are read again once a minute too. */
const clockMs = 60_000

/** Keeps the page as it is in the register, and says whether it is. */
export function LiveBadge({ since, words }: { since: string; words: Record<LiveState, string> }) {
  const router = useRouter()
  const state = useLive('collector', { since })
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), clockMs)
    return () => clearInterval(timer)
  }, [router])
  const isLive = state === 'live'
  const Icon = isLive ? Radio : RefreshCw
  return (
    <output
      data-live={state}
      className={`inline-flex items-center gap-2 text-sm font-semibold print:hidden ${isLive ? 'text-ok' : 'text-wait'}`}
    >
      <Icon aria-hidden className="size-4" />
      {words[state]}
    </output>
  )
}
