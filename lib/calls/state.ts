import type { CallStatus } from './answers.ts'
import type { CallMode, CallState, GuestKind } from './schema.ts'

/** A drop keeps the call this long: the same person, the same room (the sweep in SQL has the same number). */
export const dropKeptMs = 180_000

/**
 * What a guest comes in with; each has its button from then on. Where voices are heard the voice alone. Where hands talk the picture, and the
 * voice of those whose trade it is to speak there: beside the citizen, a companion's microphone would only bring an echo.
 */
export function devicesOfGuest({ mode, kind }: { mode: CallMode; kind: GuestKind }) {
  if (mode === 'voice') return { camera: false, microphone: true }
  return { camera: true, microphone: kind !== 'companion' && kind !== 'deaf_interpreter' }
}

/** Somebody waits or talks; anything else is over. */
export function isOpen(state: CallState): boolean {
  return state === 'waiting' || state === 'offered' || state === 'live'
}

/** The call as it is for who left it, also before anybody heard of that (SQL: leave_call). */
export function asLeft<T extends Pick<CallStatus, 'state'>>(call: T): T {
  if (!isOpen(call.state)) return call
  return { ...call, state: call.state === 'live' ? 'ended' : 'abandoned' }
}

/** Answers overtake each other on their way: of two the one that the database gave later, so that nothing old undoes what is new. */
export function newerOf<T extends { now: string }>(before: T | null, answer: T): T {
  return before !== null && Date.parse(answer.now) < Date.parse(before.now) ? before : answer
}

/** What the citizen's page knows after an answer. One about another call: this browser is in that one now, and this page's is over. */
export function knownAfter<T extends Pick<CallStatus, 'id' | 'now' | 'state'>>(before: T | null, answer: T): T {
  return before !== null && before.id !== answer.id ? asLeft(before) : newerOf(before, answer)
}

/** What of a call the other side should hear at once when it changes: a question, its answer, the number, 112. */
export function newsOf({
  number,
  recording,
  handOver,
  emergencyAt,
}: Pick<CallStatus, 'number' | 'recording' | 'handOver' | 'emergencyAt'>): string {
  return [number, recording?.id, recording?.state, handOver?.state, emergencyAt].join(' ')
}

/** Which page of the call the citizen sees, by what the database knows. `offered` looks like waiting: nobody is promised a person who may not come. */
export type CitizenScreen = 'waiting' | 'live' | 'ended' | 'called_back' | 'given_up'

export function screenOf({ state, outcome }: Pick<CallStatus, 'state' | 'outcome'>): CitizenScreen {
  switch (state) {
    case 'waiting':
    case 'offered':
      return 'waiting'
    case 'live':
      return 'live'
    case 'ended':
      return 'ended'
    case 'missed':
      return outcome === 'call_back' ? 'called_back' : 'given_up'
    case 'abandoned':
      return 'given_up'
    default:
      return state satisfies never
  }
}

/**
 * When to try again after a drop, in ms; null when it is too late. Fast at first (most drops are a switch of network), then every 5 s,
 * a little beyond the time the call is kept: LiveKit's own policy gives up after 45 s.
 */
export function nextRetryMs({ retries, elapsedMs }: { retries: number; elapsedMs: number }): number | null {
  if (elapsedMs > dropKeptMs + 20_000) return null
  return [0, 300, 600, 1200, 2400, 4000][retries] ?? 5000
}

/** The figures in the picture of the queue: those ahead (at most `most`), me, those behind me (at most two). */
export function lineOf({ ahead, waiting }: Pick<CallStatus, 'ahead' | 'waiting'>, most = 6) {
  const shown = Math.min(ahead, most)
  return { ahead: shown, more: ahead - shown, behind: Math.min(Math.max(waiting - ahead - 1, 0), 2) }
}

/** Signing tires the interpreter and then the interpreting: teams change every 20 to 30 minutes. */
export function handOverDue(since: string | null, nowMs: number | null): 'no' | 'soon' | 'now' {
  if (since === null || nowMs === null) return 'no'
  const minutes = (nowMs - Date.parse(since)) / 60_000
  return minutes >= 30 ? 'now' : minutes >= 20 ? 'soon' : 'no'
}

/** Minutes for people: 0 means less than one. Null while there is nothing honest to say. */
export function minutesOf(range: CallStatus['range']): { from: number; to: number } | null {
  if (range === null) return null
  const from = Math.floor(range.fromSeconds / 60)
  return { from, to: Math.max(Math.ceil(range.toSeconds / 60), from, 1) }
}
