/** The states of a complaint. What may follow what, the database decides (supabase/migrations). */
export const complaintStates = [
  'registered',
  'assigned',
  'acknowledged',
  'in_progress',
  'on_hold',
  'resolved',
  'closed',
  'reopened',
  'not_actionable',
  'merged',
] as const
export type ComplaintState = (typeof complaintStates)[number]
export const closings = ['satisfied', 'unverified', 'not_actionable', 'merged'] as const
export type ClosedAs = (typeof closings)[number]

const waitsForNobody: readonly ComplaintState[] = ['on_hold', 'resolved', 'closed', 'not_actionable', 'merged']

/** Past the promise, while somebody has still to do something about it. The same as private.complaint_facts.is_overdue. */
export function isOverdue(state: ComplaintState, dueAt: Date, now: Date): boolean {
  return !waitsForNobody.includes(state) && dueAt < now
}

/** A citizen may say "not solved" for this long after closing. */
const disputeDays = 30

export type CitizenActs = { answer: boolean; dispute: boolean; reply: boolean }

/** What a citizen may do with their complaint now. */
export function citizenMay(state: ComplaintState, closedAt: Date | null, now: Date): CitizenActs {
  const closedLately = closedAt !== null && now.getTime() - closedAt.getTime() <= disputeDays * 86_400_000
  return {
    answer: state === 'resolved',
    dispute: state === 'closed' && closedLately,
    reply: state !== 'closed' && state !== 'not_actionable' && state !== 'merged',
  }
}

/** The stations of the register's line; each complaint passes them in this order, some more than once. */
const stationKeys = ['registered', 'assigned', 'in_progress', 'resolved', 'closed'] as const
type StationKey = (typeof stationKeys)[number]

const stationOf: Record<ComplaintState, StationKey> = {
  registered: 'registered',
  assigned: 'assigned',
  acknowledged: 'in_progress',
  in_progress: 'in_progress',
  on_hold: 'in_progress',
  resolved: 'resolved',
  closed: 'closed',
  reopened: 'assigned',
  not_actionable: 'closed',
  merged: 'closed',
}

export type LineStation = { key: StationKey; state: 'done' | 'now' | 'next' | 'stopped'; at: string | null }

/** Where the complaint stands on the line, with the moment it last came to each station on the way there. */
export function lineOf(
  state: ComplaintState,
  events: readonly { at: string; toState: string | null }[],
): LineStation[] {
  const here = stationKeys.indexOf(stationOf[state])
  const endedEarly = state === 'not_actionable' || state === 'merged'
  return stationKeys.flatMap((key, index): LineStation[] => {
    if (index > here) return [{ key, state: 'next', at: null }]
    const at = arrivedAt(key, events)
    // It ended before the goal: nothing was done at a station where it never came.
    if (index < here && endedEarly && at === null) return []
    if (index < here || state === 'closed') return [{ key, state: 'done', at }]
    return [{ key, state: endedEarly || state === 'on_hold' ? 'stopped' : 'now', at }]
  })
}

/** The last time it came to the station from another one. */
function arrivedAt(key: StationKey, events: readonly { at: string; toState: string | null }[]): string | null {
  let at: string | null = null
  let before: StationKey | undefined
  for (const event of events) {
    if (!isComplaintState(event.toState)) continue
    const station = stationOf[event.toState]
    if (station === key && before !== key) at = event.at
    before = station
  }
  return at
}

export type Raise = { because: 'reopened' | 'escalated'; at: string; reopenings: number }

/** Why the complaint stands above its first officer or is open once more: the citizen's "not solved" before lateness. Null: neither. */
export function raiseOf(events: readonly { at: string; kind: string }[]): Raise | null {
  const reopened = events.filter(({ kind }) => kind === 'reopened')
  const escalated = events.filter(({ kind }) => kind === 'escalated')
  const last = reopened.at(-1) ?? escalated.at(-1)
  return last
    ? { because: reopened.length > 0 ? 'reopened' : 'escalated', at: last.at, reopenings: reopened.length }
    : null
}

export function isComplaintState(word: string | null): word is ComplaintState {
  return complaintStates.some((state) => state === word)
}

/** Who moves next, and which sentence says so (`complaint.next.<key>`). */
export function nextStep(state: ComplaintState, closedAs: ClosedAs | null): ComplaintState | 'closed_unverified' {
  if (state === 'closed') return closedAs === 'unverified' ? 'closed_unverified' : 'closed'
  return state
}
