'use client'

import { thisTab } from '@/components/browser/store'
import { useStored } from '@/components/browser/useStored'

import { type Draft, type Drafts, type IntakeCall, withDraft } from './drafts'

/** The intake forms' words, kept in this browser tab through reloads, errors and a new sign-in; gone with the tab. */
export function useDrafts(staffId: number) {
  const name = `desk-intakes:${staffId}` as const
  const drafts = draftsIn(useStored(thisTab, name))

  /** Null: registered, or thrown away. An answer that comes late changes the form it is for, not the one on the page. */
  function change(call: IntakeCall | null, changes: Partial<Draft> | null) {
    thisTab.write(name, JSON.stringify(withDraft(draftsIn(thisTab.read(name)), call, changes)))
  }

  return { drafts, change }
}

const draftsIn = (kept: string | null): Drafts => JSON.parse(kept ?? '{}') as Drafts
