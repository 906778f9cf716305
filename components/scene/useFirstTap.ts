'use client'

import { useEffect, useEffectEvent, useRef, useSyncExternalStore } from 'react'

const never = () => () => undefined

/**
 * For a button that must answer the first tap, also the one that comes before the page's script (a slow network): `EarlyTaps` has marked
 * the button then, and the tap counts as soon as the script is here. → what the button is given
 */
export function useFirstTap(act: () => void) {
  const ref = useRef<HTMLButtonElement>(null)
  const hasScript = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  const answer = useEffectEvent(() => {
    if (ref.current?.dataset.tapped === undefined) return
    delete ref.current.dataset.tapped
    act()
  })
  useEffect(() => {
    // After the tap that React itself kept, if it did: one tap is one.
    const timer = setTimeout(() => answer())
    return () => clearTimeout(timer)
  }, [])
  return {
    ref,
    onClick: () => {
      delete ref.current?.dataset.tapped
      act()
    },
    ...(!hasScript && { 'data-first-tap': '' }),
  }
}
