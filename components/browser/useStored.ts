'use client'

import { useSyncExternalStore } from 'react'

import type { Store } from './store'

/** What is kept under this name now; null when nothing is, and before the page's script. */
export function useStored<Name extends string>({ subscribe, read }: Store<Name>, name: Name): string | null {
  return useSyncExternalStore(
    subscribe,
    () => read(name),
    () => null,
  )
}
