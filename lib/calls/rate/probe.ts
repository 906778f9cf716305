import { floorKbps, isLongWay, topFor } from './ladder.ts'
import { noteFailure } from './lower.ts'
import { boldest, boldness, type Heard, type State } from './state.ts'
import { grownMs, restOf } from './weigh.ts'

const longestProbeMs = 1000
/** A report every half second, and a little for the queue to be seen. */
const toldMs = 700
/**
 * On a long way a whole probe is sent before anybody tells of it, and the queue that it leaves makes repairs late: there a probe is no more
 * than the queue bears, and what the link was seen to carry is believed for longer.
 */
const mostOnLongWay = 1.12
const wellBelowCarried = 0.85
/** So much of what may be sent must have come. */
const shownShare = 0.6
const shownOfLossyShare = 0.8
/** Back below where a probe that failed began, so that its queue runs empty. */
const belowFailed = 0.95
const belowFailedOnLongWay = 0.85
/** However little arrived: one report may err. */
const leastOfBefore = 0.7

/** A little more for a second, when its time has come, nothing waits and what is sent arrives; else the state as it was. */
export function startProbe(state: State, at: number, heard: Heard): State {
  const isLong = isLongWay(state)
  // A picture that needs less than it may does not show that more would fit; where packets are lost too much at once is dear.
  const shown = Math.max(...state.arrived)
  if (
    at < state.nextProbeAt ||
    heard.queueMs > grownMs(state) + restOf(state) ||
    state.kbps >= topFor(state) ||
    shown < state.kbps * (state.level === 0 ? shownShare : shownOfLossyShare)
  )
    return state
  const bold = boldness[state.successes] ?? 1
  const wanted = state.kbps * (isLong ? Math.min(bold, mostOnLongWay) : bold)
  // Repairs need room too.
  const known = state.carriedKbps === null ? Number.POSITIVE_INFINITY : state.carriedKbps * wellBelowCarried
  const isBelieved = isLong && at < state.moreAt
  const kbps = Math.min(wanted, isBelieved ? known : Math.max(known, state.kbps * 1.08), topFor(state))
  if (kbps < state.kbps * 1.02) return state
  return {
    ...state,
    kbps,
    probe: { from: state.kbps, until: at + longestProbeMs, judgeAt: at + toldMs + state.rttMs },
    climbQueueMs: state.successes === 0 ? heard.queueMs : Math.min(heard.queueMs, state.climbQueueMs),
  }
}

/** What the receivers tell while a probe lasts: a queue that grew takes it back at once; none until all of it was told of lets the rate stay, and the next begins. */
export function judgeProbe(state: State, probe: NonNullable<State['probe']>, at: number, heard: Heard): State {
  if (heard.queueMs - state.climbQueueMs > grownMs(state) + restOf(state) / 2)
    return {
      ...noteFailure(state, at, Math.max(...state.arrived)),
      kbps: Math.max(
        Math.min(probe.from, Math.max(...state.arrived)) * (isLongWay(state) ? belowFailedOnLongWay : belowFailed),
        probe.from * leastOfBefore,
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
    successes: isMore ? 1 : Math.max(state.successes, Math.min(state.successes + 1, boldest - 1)),
    carriedKbps,
  }
  return startProbe({ ...succeeded, failures: isMore ? 0 : state.failures }, at, heard)
}
