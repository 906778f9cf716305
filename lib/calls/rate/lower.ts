import { floorKbps, isLongWay } from './ladder.ts'
import { boldest, type Climb, type Heard, type Link, type Report, type State } from './state.ts'
import { repairedMs, surelyReports } from './weigh.ts'

/** For how long nothing is sent so that a queue runs empty: a shorter pause empties none, a longer one is seen as a standstill by itself. */
const shortestPauseMs = 400
const longestPauseMs = 800
/** A page in the background reports once a second. */
export const silentMs = 1200
/** Two words of the media server's RTCP are missing. */
const ownDeadMs = 2500
/** Of what was sent, when nobody is heard and the own leg lives. */
const afterSilence = 0.4
/** Random loss says nothing of the rate; this much of it does. */
export const badLoss = 0.15
/** Of what came through while packets waited: the rest of the link empties the queue. */
const belowCarried = 0.75
/** All of the link is left to repairs of what it dropped when it fell, then four fifths of what was sent. */
const fallPauseMs = 600
const afterFall = 0.2
/** How long it holds what a link was seen to carry. */
export const believedMs = 30_000
const believedOnLongWayMs = 120_000
/** Until the next probe, by how many failed before. */
const patienceMs = [3000, 5000, 6000]

/** In ms. What was measured while the call began says little; on a long way a second try that failed is not to be had every half minute. */
function believedFor(state: Link & Climb): number {
  if (state.reports <= surelyReports) return 0
  return isLongWay(state) && state.failures > 0 ? believedOnLongWayMs : believedMs
}

/** A probe, or the rate itself, was more than the link carries: `carriedKbps`, if that was seen. What to send now is the caller's. */
export function noteFailure(state: State, at: number, carriedKbps: number | null): State {
  const wait = patienceMs[Math.min(state.failures, patienceMs.length - 1)] ?? 0
  return {
    ...state,
    probe: null,
    successes: 0,
    failures: state.failures + 1,
    nextProbeAt: at + wait,
    carriedKbps,
    moreAt: at + believedFor(state),
  }
}

/** What came through while packets waited is what the link carries; a little less lets the queue run empty. */
export function lowerTo(state: State, at: number, carriedKbps: number): State {
  // One report may err: the second in a row is believed.
  const least = at - state.loweredAt <= 1000 ? 0 : state.kbps * 0.4
  const kbps = Math.max(carriedKbps * belowCarried, least, floorKbps)
  // Low enough already: the queue needs its time. Unless that is long.
  if (kbps >= state.kbps)
    return at - state.loweredAt < 2000
      ? state
      : { ...state, kbps: Math.max(state.kbps * 0.85, floorKbps), loweredAt: at }
  return { ...noteFailure(state, at, carriedKbps), kbps, loweredAt: at }
}

/**
 * A link that was clean became narrow at once. What it dropped will be asked for again and fills it for as long as it was overloaded: at
 * first all of it is left to those repairs, then most of it.
 */
export function fallAtOnce(state: State, at: number, carriedKbps: number): State {
  const kbps = Math.max(Math.min(carriedKbps * belowCarried, state.kbps * afterFall), floorKbps)
  return { ...noteFailure(state, at, carriedKbps), kbps, pausedUntil: at + fallPauseMs, loweredAt: at, fellAt: at }
}

/** The queue is so long that nothing useful comes through it: nothing is sent until it is gone. */
export function drainQueue(state: State, at: number, { kbps, queueMs }: Heard): State {
  const after = Math.max(Math.min(kbps, state.kbps) * belowCarried, floorKbps)
  return {
    ...noteFailure(state, at, kbps),
    kbps: after,
    pausedUntil: at + Math.min(Math.max(queueMs, shortestPauseMs), longestPauseMs),
    loweredAt: at,
  }
}

/** One of several is silent: of their link is known only that it may be the poor one, which carries no more than before. A little less, and no more is tried. */
export function holdBack(state: State): State {
  return { ...state, probe: null, kbps: Math.max((state.probe?.from ?? state.kbps) * belowCarried, floorKbps) }
}

/**
 * Nobody is heard. Data may be late where pictures are not, so the own RTCP has the word on the own leg; but the other's may be the dead
 * one, and a little less does no harm.
 */
export function goQuiet(state: State, at: number, own: Report['own']): State {
  // After a fall repairs hold up what the others say.
  if (at - state.loweredAt < silentMs || at < state.fellAt + repairedMs) return state
  const isDead = own.lost > badLoss || own.rttMs > 800
  const kbps = Math.max(isDead ? 0 : state.kbps * afterSilence, floorKbps)
  const pausedUntil = isDead ? at + 400 : state.pausedUntil
  return {
    ...state,
    silentAt: at,
    isOwnDead: state.isOwnDead || own.ageMs > ownDeadMs,
    beforeSilenceKbps: state.beforeSilenceKbps ?? state.kbps,
    kbps,
    probe: null,
    pausedUntil,
    loweredAt: at,
    failures: 0,
    // What it carries now is as unknown as when the call began.
    successes: boldest,
    nextProbeAt: at + 1000,
    carriedKbps: null,
    largerSince: Number.POSITIVE_INFINITY,
  }
}
