'use client'

import { useSyncExternalStore } from 'react'

const emptyDraft = {
  /** Made with the first letter; a form that is sent twice is one complaint. */
  key: '',
  phone: '',
  name: '',
  text: '',
  category: '',
  place: '',
  landmark: '',
  sign: false,
  walkIn: false,
  english: false,
}
export type Draft = typeof emptyDraft

const listeners = new Set<() => void>()

/** The intake form's words, kept in this browser tab through reloads, errors and a new sign-in; gone with the tab. */
export function useDraft(staffId: number) {
  const store = `desk-intake:${staffId}`
  const kept = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => sessionStorage.getItem(store) ?? '{}',
    () => '{}',
  )
  const draft: Draft = { ...emptyDraft, ...(JSON.parse(kept) as Partial<Draft>) }

  function write(next: Draft | null) {
    if (next) sessionStorage.setItem(store, JSON.stringify(next))
    else sessionStorage.removeItem(store)
    for (const listener of listeners) listener()
  }

  return {
    draft,
    change: (changes: Partial<Draft>) => write({ ...draft, key: draft.key || crypto.randomUUID(), ...changes }),
    clear: () => write(null),
  }
}
