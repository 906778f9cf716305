import { useEffect, useEffectEvent } from 'react'

import type { Answer } from '@/components/browser/ask'
import { thisTab } from '@/components/browser/store'
import { useStored } from '@/components/browser/useStored'
import type { CallStatus } from '@/lib/calls/answers'

import { leftName, tellLeft } from './left-call'

const againMs = 2000

/** Tells until it is heard that this tab left a call, on this page or the one before. → tells it now: was it heard? */
export function useTellLeft(
  onHeard?: (id: string, answer: Answer<CallStatus>) => void,
): (id: string) => Promise<boolean> {
  const unheard = useStored(thisTab, leftName)
  async function tell(id: string): Promise<boolean> {
    const answer = await tellLeft(id)
    if (answer) onHeard?.(id, answer)
    return answer !== null
  }
  const again = useEffectEvent(tell)
  useEffect(() => {
    const timer = unheard === null ? undefined : setInterval(() => void again(unheard), againMs)
    return () => clearInterval(timer)
  }, [unheard])
  return tell
}
