import { type Encoding, encodingOf, floorKbps, type Rung, rungFor, topKbps } from './ladder.ts'
import { type LossLevel, lossLevel } from './loss.ts'

/**
 * The signing rate controller. The browser's own congestion controller starves a signed picture on a link with loss, so it is off
 * (components/call/rate/sdp.ts), and this one guards the link: it goes down at once when what was sent waits on its way or does not
 * arrive, and climbs by short probes that are taken back as soon as a queue grows.
 */
export type Report = {
  /** ms on the sender's clock */
  at: number
  /** What the poorest receiver says of the last half second; null when nobody said anything. */
  heard: Heard | null
  /** What the own connection's RTCP says: it gets through when data does not. */
  own: { lost: number; rttMs: number }
}
export type Heard = {
  /** How much longer packets travel now than at the best of the last 20 s: what waits in queues. */
  queueMs: number
  /** Share of packets that did not come at first. */
  lost: number
  /** What arrived. */
  kbps: number
}

export type State = {
  kbps: number
  rung: Rung
  /** More than the link is known to carry, until it is judged. */
  probe: { from: number; judgeAt: number } | null
  /** What waited when the climb began. */
  climbQueueMs: number
  nextProbeAt: number
  /** Probes that succeeded one after the other: each is bolder than the one before. */
  successes: number
  /** Failures one after the other: each waits longer for the next probe. */
  failures: number
  pausedUntil: number
  loweredAt: number
  heardAt: number
  /** As heard last, and for how many reports it has been longer than at rest. */
  queueMs: number
  growing: number
  /** What came through while packets waited: that much the link carries. Null when it has been shown to carry more. */
  carriedKbps: number | null
  /** What waits when nothing is tried: the link's own unrest, and this machine's. */
  rests: readonly number[]
  /** Smoothed over some two seconds. */
  lostLately: number
  /** Smoothed over some ten seconds, and what it means. */
  lost: number
  level: LossLevel
  reports: number
  /** Since when a larger picture would fit. */
  largerSince: number
}

/** A long way is a hint of a narrow one. */
const startKbps = (rttMs: number): number => (rttMs < 100 ? 300 : rttMs < 200 ? 180 : 100)
const grownMs = 30
const mostRestMs = 50
const restsKept = 21
const growingIsMuch = 3
const badQueueMs = 110
const longQueueMs = 300
/** Random loss says nothing of the rate; this much of it does. */
const badLoss = 0.15
const awfulLoss = 0.35
const silentMs = 1200
const longestPauseMs = 800
const sureMs = 5000
const longestProbeMs = 1000
const lossSmoothing = 0.05
const lossLatelySmoothing = 0.35
const belowCarried = 0.75
/** By how many probes succeeded one after the other; the last is for the start of a call, when all that is known is that pictures come. */
const boldness = [1.08, 1.12, 1.16, 1.2, 1.3]
const atStart = boldness.length - 1
const patienceMs = [3000, 6000, 7000]

export function begin(at: number, rttMs: number): State {
  return {
    kbps: startKbps(rttMs),
    rung: rungFor(startKbps(rttMs), 0),
    probe: null,
    climbQueueMs: 0,
    nextProbeAt: at,
    successes: atStart,
    failures: 0,
    pausedUntil: 0,
    loweredAt: 0,
    heardAt: at,
    queueMs: 0,
    growing: 0,
    carriedKbps: null,
    rests: [],
    lostLately: 0,
    lost: 0,
    level: 0,
    reports: 0,
    largerSince: Number.POSITIVE_INFINITY,
  }
}

/** The next state and what to send from now on. Called twice a second, whether somebody was heard or not. */
export function step(state: State, report: Report): { state: State; encoding: Encoding } {
  const next = react(state, report)
  // A larger picture only when the link has shown for a while that it carries it: each change is a key frame.
  const wanted = rungFor(next.probe ? Math.min(next.probe.from, next.kbps) : next.kbps, next.rung)
  const largerSince = wanted > next.rung ? Math.min(next.largerSince, report.at) : Number.POSITIVE_INFINITY
  const isSure = next.failures === 0 || report.at - largerSince >= sureMs
  const rung = wanted > next.rung && !isSure ? next.rung : wanted
  return {
    state: { ...next, rung, largerSince: rung === wanted ? Number.POSITIVE_INFINITY : largerSince },
    encoding: encodingOf({ kbps: next.kbps, rung, isPaused: report.at < next.pausedUntil }),
  }
}

function react(before: State, { at, heard, own }: Report): State {
  if (!heard) return at - before.heardAt > silentMs ? silent(before, at, own) : before
  const state = { ...weighed(before, Math.max(heard.lost, own.lost), heard.queueMs), heardAt: at }
  // What went down takes its time to be seen: a queue that gets shorter is left alone.
  const isFalling = heard.queueMs < before.queueMs - 20 || at < before.pausedUntil + 1000
  if (heard.queueMs > longQueueMs) return isFalling ? state : drained(state, at, heard)
  const { lostLately } = state
  const restMs = restOf(state)
  if (
    state.growing >= growingIsMuch ||
    heard.queueMs > badQueueMs + restMs ||
    lostLately > awfulLoss ||
    (lostLately > badLoss && heard.queueMs > grownMs + restMs)
  )
    return isFalling ? state : lowered(state, at, heard.kbps)
  return state.probe ? judged(state, state.probe, at, heard, own) : probing(state, at, heard, own)
}

/** What is lost without a queue says how much to send at most, not that the link is full. */
function weighed(before: State, share: number, queueMs: number): State {
  const reports = before.reports + 1
  const lost = before.lost + (share - before.lost) * Math.max(lossSmoothing, 1 / (reports + 4))
  const lostLately = before.lostLately + (share - before.lostLately) * lossLatelySmoothing
  const level = lossLevel(lost, before.level)
  const rests = before.probe ? before.rests : [...before.rests, queueMs].slice(-restsKept)
  const isLonger = queueMs > grownMs + restOf(before)
  // Two in a row that grow, or three that stay long: a little too much is seen long before it is much.
  const growing = isLonger ? before.growing + (queueMs > before.queueMs + 10 ? 1.5 : 1) : 0
  return {
    ...before,
    reports,
    lost,
    lostLately,
    level,
    rests,
    growing,
    queueMs,
    kbps: Math.min(before.kbps, topKbps[level]),
  }
}

/** The middle of ten seconds: what grows now is not among it. */
function restOf({ rests }: State): number {
  return Math.min(rests.toSorted((a, b) => a - b)[Math.floor(rests.length / 2)] ?? 0, mostRestMs)
}

function failed(state: State, at: number, carriedKbps: number | null): State {
  const wait = patienceMs[Math.min(state.failures, patienceMs.length - 1)] ?? 0
  return { ...state, probe: null, successes: 0, failures: state.failures + 1, nextProbeAt: at + wait, carriedKbps }
}

/** What came through while packets waited is what the link carries; a little less lets the queue run empty. */
function lowered(state: State, at: number, carriedKbps: number): State {
  // One report may err: the second in a row is believed.
  const least = at - state.loweredAt <= 1000 ? 0 : state.kbps * 0.4
  const kbps = Math.max(carriedKbps * belowCarried, least, floorKbps)
  // Low enough already: the queue needs its time. Unless that is long.
  if (kbps >= state.kbps)
    return at - state.loweredAt < 2000
      ? state
      : { ...state, kbps: Math.max(state.kbps * 0.85, floorKbps), loweredAt: at }
  return { ...failed(state, at, carriedKbps), kbps, loweredAt: at }
}

/** The queue is so long that nothing useful comes through it: nothing is sent until it is gone. */
function drained(state: State, at: number, { kbps, queueMs }: Heard): State {
  const after = Math.max(Math.min(kbps, state.kbps) * belowCarried, floorKbps)
  return { ...failed(state, at, kbps), kbps: after, pausedUntil: at + Math.min(queueMs, longestPauseMs), loweredAt: at }
}

/**
 * Nobody is heard. Data may be late where pictures are not, so the own RTCP has the word on the own leg; but the other's may be the dead
 * one, and a little less does no harm.
 */
function silent(state: State, at: number, own: Report['own']): State {
  if (at - state.loweredAt < silentMs) return state
  const isDead = own.lost > badLoss || own.rttMs > 800
  const kbps = Math.max(isDead ? 0 : state.kbps * 0.6, floorKbps)
  const pausedUntil = isDead ? at + 400 : state.pausedUntil
  return {
    ...state,
    kbps,
    probe: null,
    pausedUntil,
    loweredAt: at,
    failures: 0,
    successes: 0,
    nextProbeAt: at + 1000,
    carriedKbps: null,
    largerSince: Number.POSITIVE_INFINITY,
  }
}

function probing(state: State, at: number, heard: Heard, own: Report['own']): State {
  // A picture that needs less than it may does not show that more would fit.
  if (
    at < state.nextProbeAt ||
    heard.queueMs > grownMs + restOf(state) ||
    state.kbps >= topKbps[state.level] ||
    heard.kbps < state.kbps * 0.6
  )
    return state
  const bold = state.kbps * (boldness[state.successes] ?? 1)
  // Repairs need room too.
  const careful = state.carriedKbps === null ? bold : Math.max(state.carriedKbps * 0.85, state.kbps * 1.08)
  return {
    ...state,
    kbps: Math.min(bold, careful, topKbps[state.level]),
    probe: { from: state.kbps, judgeAt: at + Math.min(500 + own.rttMs, longestProbeMs) },
    climbQueueMs: state.successes === 0 ? heard.queueMs : Math.min(heard.queueMs, state.climbQueueMs),
  }
}

function judged(state: State, probe: NonNullable<State['probe']>, at: number, heard: Heard, own: Report['own']): State {
  if (heard.queueMs - state.climbQueueMs > grownMs + restOf(state) / 2)
    return {
      ...failed(state, at, heard.kbps),
      kbps: Math.max(Math.min(probe.from, heard.kbps) * 0.95, probe.from * 0.7, floorKbps),
    }
  if (at < probe.judgeAt) return state
  const isMore = state.carriedKbps !== null && state.kbps > state.carriedKbps
  const carriedKbps = isMore ? null : state.carriedKbps
  const succeeded = {
    ...state,
    probe: null,
    // What was measured was too little: how much too little is found out with care.
    successes: isMore ? 0 : Math.max(state.successes, Math.min(state.successes + 1, atStart - 1)),
    carriedKbps,
  }
  return probing({ ...succeeded, failures: isMore ? 0 : state.failures }, at, heard, own)
}
