'use client'

import { useSyncExternalStore } from 'react'

import { readTab, writeTab } from '@/components/browser/tab-store'

import { type Draft, type Drafts, type IntakeCall, withDraft } from './drafts'

const listeners = new Set<() => void>()

/** The intake forms' words, kept in this browser tab through reloads, errors and a new sign-in; gone with the tab. */
export function useDrafts(staffId: number) {
  const store = `desk-intakes:${staffId}`
  const read = () => readTab(store) ?? '{}'
  const kept = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    read,
    () => '{}',
  )

  /** Null: registered, or thrown away. An answer that comes late changes the form it is for, not the one on the page. */
  function change(call: IntakeCall | null, changes: Partial<Draft> | null) {
    writeTab(store, JSON.stringify(withDraft(JSON.parse(read()) as Drafts, call, changes)))
    for (const listener of listeners) listener()
  }

  return { drafts: JSON.parse(kept) as Drafts, change }
}
