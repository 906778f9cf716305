import type { StagePerson } from '@/lib/calls/picture/stage'

/** What somebody is writing; `at`: since when it stands so, in ms on their clock. */
export type Draft = { key: string; by: StagePerson; body: string; at: number }

/** Somebody came anew, on a device whose clock may be another: what they write from now on is newer than what was heard of them. */
export function withoutDraft(before: Record<string, Draft>, identity: string): Record<string, Draft> {
  return Object.fromEntries(Object.entries(before).filter(([one]) => one !== identity))
}

/** What everybody is writing, by identity, after one word of it: each letter goes more than one way, and the later of them undoes nothing newer. */
export function heardDraft(before: Record<string, Draft>, identity: string, draft: Draft): Record<string, Draft> {
  const known = before[identity]
  return known && draft.at <= known.at ? before : { ...before, [identity]: draft }
}
