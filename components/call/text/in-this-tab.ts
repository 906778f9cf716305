import { thisTab } from '@/components/browser/store'

import type { Line } from './LineOutbox'

type Kept<T> = { call: string; what: T }

/** What this page would lose by a reload, of this one call. Null: nothing. */
function ofCall<T>(name: 'sunwai-call-draft' | 'sunwai-call-lines') {
  return {
    keep: (call: string | null, what: T | null): void =>
      thisTab.write(name, call && what ? JSON.stringify({ call, what } satisfies Kept<T>) : null),
    kept: (call: string): T | null => {
      const kept = JSON.parse(thisTab.read(name) ?? 'null') as Kept<T> | null
      return kept?.call === call ? kept.what : null
    },
  }
}

/** What is being written. */
export const draftInTab = ofCall<string>('sunwai-call-draft')
/** What was sent, and the app does not have yet. */
export const linesInTab = ofCall<readonly Line[]>('sunwai-call-lines')
