import type { Act } from './schema.ts'

/** What an officer may do with a complaint in each state. The database decides (officers_acts.sql); this is what a page offers. */
const offered: Record<string, readonly Act[]> = {
  assigned: ['accept', 'start', 'transfer', 'hold', 'resolve', 'reveal'],
  acknowledged: ['start', 'transfer', 'hold', 'resolve', 'reveal'],
  in_progress: ['start', 'transfer', 'hold', 'resolve', 'reveal'],
  on_hold: ['resume', 'resolve', 'reveal'],
}

/** Is this act offered for a complaint in this state? */
export function officerMay(state: string, act: Act): boolean {
  return offered[state]?.includes(act) ?? false
}

export const openStates = ['assigned', 'acknowledged', 'in_progress'] as const
