import { z } from 'zod'

import { thisTab } from '@/components/browser/store'
import { textLine } from '@/lib/calls/schema'

import type { Line } from './LineOutbox'

/** What this page would lose by a reload, of this one call. Null: nothing. */
function ofCall<T>(name: 'sunwai-call-draft' | 'sunwai-call-lines', what: z.ZodType<T>) {
  const kept = z.object({ call: z.string(), what }).nullable().catch(null)
  const keptOf = (call: string): T | null => {
    const now = kept.parse(JSON.parse(thisTab.read(name) ?? 'null'))
    return now?.call === call ? now.what : null
  }
  return {
    /** What another call keeps here is not taken away by one that has nothing (any more). */
    keep: (call: string | null, mine: T | null): void => {
      if (call && mine) thisTab.write(name, JSON.stringify({ call, what: mine } satisfies z.infer<typeof kept>))
      else if (call && keptOf(call) !== null) thisTab.write(name, null)
    },
    kept: keptOf,
  }
}

/** What is being written. */
export const keptDraft = ofCall('sunwai-call-draft', z.string())
/** What was sent, and the app does not have yet. */
export const keptLines = ofCall<readonly Line[]>('sunwai-call-lines', z.array(textLine))
