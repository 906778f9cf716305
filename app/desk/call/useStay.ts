import { useEffect, useEffectEvent } from 'react'

import type { CallConnection } from '@/components/call/connection'

type Stay = { mayJoin: boolean; join: () => Promise<void>; onLeave?: () => void }

/** In the room for as long as one may be, and out of it when the page is left. */
export function useStay(connection: CallConnection, { mayJoin, join, onLeave }: Stay): void {
  const enter = useEffectEvent(() => void join())
  const leave = useEffectEvent(() => onLeave?.())
  useEffect(() => {
    if (!mayJoin) return undefined
    // After React's double run of effects in development, so that the room is joined once.
    const timer = setTimeout(() => enter())
    return () => {
      clearTimeout(timer)
      leave()
      void connection.stop()
    }
  }, [connection, mayJoin])
}
