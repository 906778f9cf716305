import { useEffect, useEffectEvent } from 'react'

import { feel } from './feel'

/** What comes is felt once, not only seen: somebody who looks away must notice it. */
export function useFelt(pattern: number | number[]): void {
  const once = useEffectEvent(() => feel(pattern))
  useEffect(() => once(), [])
}
