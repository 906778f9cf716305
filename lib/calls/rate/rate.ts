import { type Encoding, encodingOf, layersFor, rungFor } from './ladder.ts'
import { badLoss, believedMs, drainQueue, fallAtOnce, goQuiet, holdBack, lowerTo, silentMs } from './lower.ts'
import { judgeProbe, startProbe } from './probe.ts'
import { startKbps, type Heard, type Report, type State } from './state.ts'
import { grownMs, repairedMs, restOf, surelyReports, weighReport } from './weigh.ts'

/** Reports in a row with a queue (weigh.ts: one that grows counts one and a half): two that grow, or three that stay. */
const growingIsMuch = 3
/** A queue of three pictures and more. It is told of half a second late, so the true one may be twice as long. */
const badQueueMs = 110
/** What is behind such a queue comes too late to be shown. */
const longQueueMs = 300
/** No air loses so much for two seconds: whatever the queue says, it is the link. */
const awfulLoss = 0.35
/** So much at once is lost by a full link, not on the air. */
const muchAtOnce = 0.3
/** The same, when less comes than is sent as well. */
const fullLoss = 0.1
/** Less than that, in kbit/s, cannot fill a link at once. */
const muchKbps = 200
/** The round trip of the own leg beyond what is usual: no unrest of the air. */
const muchLaterMs = 200
/** After a pause what is heard is still of the time before it. */
const settledMs = 1000
/** What a link that fell may still carry of what was sent, before anybody tells. */
const guessedShare = 0.4
/** More comes than was sent by so much: repairs. */
const muchMore = 1.15
/** After a failure a larger picture waits until the rate has held for so long. */
const sureMs = 5000
/** Reports whose best is taken for what went through: a second and a half. */
const arrivedKept = 3
/** The media server's RTCP comes each second. */
const freshMs = 1500
/** By then the data channel of a leg that was dead for half a minute has tried again. */
const dataBackMs = 15_000
/** A link that comes back from nothing is tried with so much of what it carried. */
const carriedAgain = 0.8

/**
 * The signing rate controller. The browser's own congestion controller starves a signed picture on a link with loss, so it is off
 * (components/call/rate/sdp.ts), and this one guards the link: it goes down at once when what was sent waits on its way or does not
 * arrive, and climbs by short probes that are taken back as soon as a queue grows.
 *
 * → the next state and what to send from now on. Called twice a second and oftener while a link falls, whether somebody was heard or not.
 */
export function step(state: State, report: Report): { state: State; encoding: Encoding } {
  const next = react({ ...state, most: report.most }, report)
  const { probe } = next
  // What was tried is taken back while the answer is on its way.
  const kbps = probe && report.at >= probe.until ? probe.from : next.kbps
  // A larger picture only when the link has shown for a while that it carries it: each change is a key frame.
  const wanted = rungFor(probe ? Math.min(probe.from, next.kbps) : next.kbps, next.rung, next.most)
  const largerSince = wanted > next.rung ? Math.min(next.largerSince, report.at) : Number.POSITIVE_INFINITY
  const isSure = next.failures === 0 || report.at - largerSince >= sureMs
  const rung = wanted > next.rung && !isSure ? next.rung : wanted
  const layers = layersFor({ ...next, kbps })
  return {
    state: { ...next, rung, layers, largerSince: rung === wanted ? Number.POSITIVE_INFINITY : largerSince },
    encoding: encodingOf({ kbps, rung, layers, isPaused: report.at < next.pausedUntil }),
  }
}

function react(before: State, report: Report): State {
  const { at, heard, own, rttMs } = report
  if (!heard) {
    if (isNarrowAtOnce(before, report)) return fallAtOnce(before, at, before.kbps * guessedShare)
    return at - before.heardAt > silentMs ? unheard(before, report) : before
  }
  const state = {
    ...weighReport(before, at, Math.max(heard.lost, own.lost), heard.queueMs),
    heardAt: at,
    isOwnDead: false,
    arrived: [...before.arrived, heard.kbps].slice(-arrivedKept),
    rttMs,
    isHeld: report.isOneMissed,
  }
  const isLeftAlone = isFalling(before, at, heard)
  if (isNarrowAtOnce(before, report)) return isLeftAlone ? state : fallAtOnce(state, at, heard.kbps)
  // Where packets are lost, one reading may be of a picture that was repaired late.
  const isSure = before.level === 0 || before.queueMs > badQueueMs
  if (heard.queueMs > longQueueMs && isSure) return isLeftAlone ? state : drainQueue(state, at, heard)
  if (isTooMuch(state, report, heard)) return isLeftAlone ? state : lowerTo(state, at, Math.max(...state.arrived))
  if (state.beforeSilenceKbps !== null) return beginAgain(state, state.beforeSilenceKbps)
  if (report.isOneMissed) return before.isHeld ? state : holdBack(state)
  return state.probe ? judgeProbe(state, state.probe, at, heard) : startProbe(state, at, heard)
}

/**
 * Nobody is heard. After a break of the own leg the pictures are through again at once, and what the others say of them seconds later: the data
 * channel waits longer before each of its tries. Until then the own RTCP has the word.
 */
function unheard(before: State, { at, own, rttMs }: Report): State {
  const isFine = own.ageMs < freshMs && own.lost < badLoss && own.rttMs < rttMs + muchLaterMs
  if (isFine && before.isOwnDead && before.beforeSilenceKbps !== null)
    return { ...beginAgain(before, before.beforeSilenceKbps), isOwnDead: false, ownBackAt: at }
  return isFine && at < before.ownBackAt + dataBackMs ? before : goQuiet(before, at, own)
}

/** A link that was silent and is back: a clean one carries most of what it carried, one that lost packets is as unknown as when the call began. */
function beginAgain(state: State, beforeKbps: number): State {
  const likely = state.level === 0 ? beforeKbps * carriedAgain : startKbps(state.rttMs)
  const kbps = Math.max(state.kbps, Math.min(likely, beforeKbps))
  return { ...state, beforeSilenceKbps: null, kbps }
}

/** What went down takes its time to be seen: a queue that gets shorter is left alone, and so is a link that brings more than is sent (repairs). */
function isFalling(before: State, at: number, { queueMs, kbps }: Heard): boolean {
  const isRepaired = at < before.fellAt + repairedMs && kbps > before.kbps * muchMore
  return queueMs < before.queueMs - 20 || at < before.pausedUntil + settledMs || isRepaired
}

function isTooMuch(state: State, { own, rttMs }: Report, { queueMs }: Heard): boolean {
  const restMs = restOf(state)
  return (
    // Where packets are lost, the own leg tells of a queue sooner than pictures that wait for repairs.
    (state.level > 0 && own.rttMs > rttMs + muchLaterMs) ||
    state.growing >= growingIsMuch ||
    queueMs > badQueueMs + restMs ||
    state.lostLately > awfulLoss ||
    (state.lostLately > badLoss && queueMs > grownMs(state) + restMs)
  )
}

/**
 * A link that was clean, and at once carries much less than is sent: told by the receivers or, sooner, by the own RTCP and by what is lost
 * of the picture that comes. What it drops is asked for again, so each tenth of a second that it goes on costs two.
 */
function isNarrowAtOnce(before: State, { at, heard, own }: Report): boolean {
  const { level, reports, probe, kbps, pausedUntil, fellAt, silentAt } = before
  if (level > 0 || reports <= surelyReports || probe || kbps <= muchKbps) return false
  // What was lost while nothing came through is told of when it is over.
  if (at < silentAt + repairedMs) return false
  if (at > pausedUntil + settledMs && own.lost > muchAtOnce) return true
  // What may as well be the other's leg is believed once: it must not hold this picture down.
  if (at > fellAt + believedMs && own.seenLost > muchAtOnce) return true
  if (!heard) return false
  if (Math.max(heard.lost, own.lost) > fullLoss) return heard.kbps < kbps * 0.8
  return heard.queueMs > badQueueMs + restOf(before) && heard.kbps < kbps * 0.6
}
