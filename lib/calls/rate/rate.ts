import { type Encoding, encodingOf, floorKbps, type Layers, layersFor, type Rung, rungFor, topKbps } from './ladder.ts'
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
  /** There and back over both legs: so old is what a receiver says of what is sent now. */
  rttMs: number
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
  /** More than the link is known to carry, sent until `until`; judged when the receivers have told of all of it. */
  probe: { from: number; until: number; judgeAt: number } | null
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
  /** On a long way, when it may be tried again whether it carries more. */
  moreAt: number
  /** As reported last: a half second says little, the best of some is what went through. */
  arrived: readonly number[]
  rttMs: number
  /** What waits when nothing is tried: the link's own unrest, and this machine's. */
  rests: readonly number[]
  /** Smoothed over some two seconds. */
  lostLately: number
  /** Smoothed over some ten seconds, and what it means. */
  lost: number
  level: LossLevel
  reports: number
  layers: Layers
  /** Since when a larger picture would fit. */
  largerSince: number
}

/** A long way is a hint of a narrow one. */
const startKbps = (rttMs: number): number => (rttMs < 100 ? 300 : rttMs < 200 ? 150 : rttMs < 350 ? 90 : 70)
/** A longer way is a more unruly one. */
const grownMs = ({ rttMs }: State): number => 30 + rttMs / 10
const arrivedKept = 3
const mostRestMs = 50
const restsKept = 21
const growingIsMuch = 3
const badQueueMs = 110
const longQueueMs = 300
/** Random loss says nothing of the rate; this much of it does. */
const badLoss = 0.15
const awfulLoss = 0.35
const fullLoss = 0.1
const surelyReports = 20
/** A page in the background reports once a second. */
const silentMs = 1200
const afterSilence = 0.4
const shortestPauseMs = 400
const longestPauseMs = 800
const sureMs = 5000
const longestProbeMs = 1000
/** A report every half second, and a little for the queue to be seen. */
const toldMs = 700
const lossSmoothing = 0.05
const lossLatelySmoothing = 0.35
const belowCarried = 0.75
/** By how many probes succeeded one after the other; the last is for the start of a call, when all that is known is that pictures come. */
const boldness = [1.08, 1.12, 1.16, 1.2, 1.3]
/**
 * On a long way a whole probe is sent before anybody tells of it, and the queue that it leaves makes repairs late: there a probe is no more
 * than the queue bears, and what the link was seen to carry is believed for longer.
 */
const longWayMs = 200
const mostOnLongWay = 1.12
const believedMs = 30_000
const wellBelowCarried = 0.85
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
    moreAt: 0,
    arrived: [],
    layers: 1,
    rttMs,
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
  const { probe } = next
  // What was tried is taken back while the answer is on its way.
  const kbps = probe && report.at >= probe.until ? probe.from : next.kbps
  // A larger picture only when the link has shown for a while that it carries it: each change is a key frame.
  const wanted = rungFor(probe ? Math.min(probe.from, next.kbps) : next.kbps, next.rung)
  const largerSince = wanted > next.rung ? Math.min(next.largerSince, report.at) : Number.POSITIVE_INFINITY
  const isSure = next.failures === 0 || report.at - largerSince >= sureMs
  const rung = wanted > next.rung && !isSure ? next.rung : wanted
  const layers = layersFor(kbps, next.level, next.layers)
  return {
    state: { ...next, rung, layers, largerSince: rung === wanted ? Number.POSITIVE_INFINITY : largerSince },
    encoding: encodingOf({ kbps, rung, layers, isPaused: report.at < next.pausedUntil }),
  }
}

function react(before: State, { at, heard, own, rttMs }: Report): State {
  if (!heard) return at - before.heardAt > silentMs ? silent(before, at, own) : before
  const state = {
    ...weighed(before, Math.max(heard.lost, own.lost), heard.queueMs),
    heardAt: at,
    arrived: [...before.arrived, heard.kbps].slice(-arrivedKept),
    rttMs,
  }
  // What went down takes its time to be seen: a queue that gets shorter is left alone.
  const isFalling = heard.queueMs < before.queueMs - 20 || at < before.pausedUntil + 1000
  // A link that lost nothing and now a lot is full, even when no picture came that could tell of a queue.
  const isFull =
    before.level === 0 &&
    before.reports > surelyReports &&
    Math.max(heard.lost, own.lost) > fullLoss &&
    heard.kbps < state.kbps * 0.8
  if (heard.queueMs > longQueueMs || isFull) return isFalling ? state : drained(state, at, heard)
  const { lostLately } = state
  const restMs = restOf(state)
  if (
    state.growing >= growingIsMuch ||
    heard.queueMs > badQueueMs + restMs ||
    lostLately > awfulLoss ||
    (lostLately > badLoss && heard.queueMs > grownMs(state) + restMs)
  )
    return isFalling ? state : lowered(state, at, Math.max(...state.arrived))
  return state.probe ? judged(state, state.probe, at, heard) : probing(state, at, heard)
}

/** What is lost without a queue says how much to send at most, not that the link is full. */
function weighed(before: State, share: number, queueMs: number): State {
  const reports = before.reports + 1
  const lost = before.lost + (share - before.lost) * Math.max(lossSmoothing, 1 / (reports + 4))
  const lostLately = before.lostLately + (share - before.lostLately) * lossLatelySmoothing
  const level = lossLevel(lost, before.level)
  const rests = before.probe ? before.rests : [...before.rests, queueMs].slice(-restsKept)
  const isLonger = queueMs > grownMs(before) + restOf(before)
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
  return {
    ...state,
    probe: null,
    successes: 0,
    failures: state.failures + 1,
    nextProbeAt: at + wait,
    carriedKbps,
    moreAt: at + believedMs,
  }
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
  return {
    ...failed(state, at, kbps),
    kbps: after,
    pausedUntil: at + Math.min(Math.max(queueMs, shortestPauseMs), longestPauseMs),
    loweredAt: at,
  }
}

/**
 * Nobody is heard. Data may be late where pictures are not, so the own RTCP has the word on the own leg; but the other's may be the dead
 * one, and a little less does no harm.
 */
function silent(state: State, at: number, own: Report['own']): State {
  if (at - state.loweredAt < silentMs) return state
  const isDead = own.lost > badLoss || own.rttMs > 800
  const kbps = Math.max(isDead ? 0 : state.kbps * afterSilence, floorKbps)
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

function probing(state: State, at: number, heard: Heard): State {
  const isLongWay = state.rttMs > longWayMs
  // A picture that needs less than it may does not show that more would fit.
  if (
    at < state.nextProbeAt ||
    heard.queueMs > grownMs(state) + restOf(state) ||
    state.kbps >= topKbps[state.level] ||
    heard.kbps < state.kbps * 0.6
  )
    return state
  const bold = boldness[state.successes] ?? 1
  const wanted = state.kbps * (isLongWay ? Math.min(bold, mostOnLongWay) : bold)
  // Repairs need room too.
  const known = state.carriedKbps === null ? Number.POSITIVE_INFINITY : state.carriedKbps * wellBelowCarried
  const isBelieved = isLongWay && at < state.moreAt
  const kbps = Math.min(wanted, isBelieved ? known : Math.max(known, state.kbps * 1.08), topKbps[state.level])
  if (kbps < state.kbps * 1.02) return state
  return {
    ...state,
    kbps,
    probe: { from: state.kbps, until: at + longestProbeMs, judgeAt: at + toldMs + state.rttMs },
    climbQueueMs: state.successes === 0 ? heard.queueMs : Math.min(heard.queueMs, state.climbQueueMs),
  }
}

function judged(state: State, probe: NonNullable<State['probe']>, at: number, heard: Heard): State {
  if (heard.queueMs - state.climbQueueMs > grownMs(state) + restOf(state) / 2)
    return {
      ...failed(state, at, Math.max(...state.arrived)),
      kbps: Math.max(
        Math.min(probe.from, Math.max(...state.arrived)) * (state.rttMs > longWayMs ? 0.85 : 0.95),
        probe.from * 0.7,
        floorKbps,
      ),
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
  return probing({ ...succeeded, failures: isMore ? 0 : state.failures }, at, heard)
}
