'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useEffectEvent, useRef, useState } from 'react'

import { type LiveTopic, liveWords } from '@/lib/live/topics'

export type LiveState = 'connecting' | 'live' | 'lost' | 'signed_out'

type Options = {
  /** What to do when something changed; without it the page's server components are read again. */
  onChange?: () => void
  /** The mark that the page was read at (`liveMark`), so that nothing between reading and listening is missed. */
  since?: string
}

const retryMs = 2000
/** Many changes in a burst are one reading. */
const gatherMs = 250

/** Keeps the page as fresh as the database, by server-sent events. Reconnects for ever; says when it is not live. */
export function useLive(topic: LiveTopic, { onChange, since }: Options = {}): LiveState {
  const [state, setState] = useState<LiveState>('connecting')
  const router = useRouter()
  const act = useEffectEvent(onChange ?? (() => router.refresh()))
  const seen = useRef(since ?? '')

  useEffect(() => {
    let source: EventSource | undefined
    let retry: ReturnType<typeof setTimeout> | undefined
    let gather: ReturnType<typeof setTimeout> | undefined
    const over = new AbortController()

    function hear(word: (typeof liveWords)[number], mark: string) {
      switch (word) {
        case 'changed':
          seen.current = mark
          gather ??= setTimeout(() => {
            gather = undefined
            act()
          }, gatherMs)
          return
        case 'signed_out':
          source?.close()
          setState('signed_out')
          act()
          return
        default:
          word satisfies never
      }
    }

    function connect() {
      const address = `/api/live?${new URLSearchParams({ topic, since: seen.current }).toString()}`
      source = new EventSource(address)
      source.addEventListener('open', () => setState('live'))
      for (const word of liveWords)
        source.addEventListener(word, (event: MessageEvent<string>) => hear(word, event.lastEventId))
      source.addEventListener('error', () => {
        // The browser's own retry gives up on a refusal (503 while the server restarts): ours does not.
        source?.close()
        setState('lost')
        clearTimeout(retry)
        retry = setTimeout(() => void connectUnlessRefused(address), retryMs)
      })
    }

    /** An EventSource does not say why it failed: a session that ended while nobody listened is asked for. */
    async function connectUnlessRefused(address: string) {
      if (await isRefused(address, over.signal)) {
        setState('signed_out')
        act()
      } else if (!over.signal.aborted) connect()
    }

    connect()
    return () => {
      over.abort()
      source?.close()
      clearTimeout(retry)
      clearTimeout(gather)
    }
  }, [topic])

  return state
}

async function isRefused(address: string, over: AbortSignal): Promise<boolean> {
  const enough = new AbortController()
  try {
    const { status } = await fetch(address, { signal: AbortSignal.any([over, enough.signal]) })
    return status === 401 || status === 403
  } catch {
    return false
  } finally {
    enough.abort()
  }
}
