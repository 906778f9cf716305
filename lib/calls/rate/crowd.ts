import { floorKbps } from './ladder.ts'
import { boldest, type Heard, type State } from './state.ts'

/** Reports for which a queue must have stayed: four seconds, in which a queue of our own making is gone. */
const stayedReports = 8
const stayedMs = 100
const goneMs = 60
/** Of what was sent before the queue came: a fair part of the link, and the other flow has the rest. */
const fairShare = 0.65
/** So much of it must arrive, or the link itself is as narrow as it seemed. */
const arrivedShare = 0.7
const arrivesAfterMs = 2000
const againAfterMs = 30_000
/** A full queue drops of both. */
const mostLost = 0.1

/**
 * Less and less was sent, all of it arrives, and the queue stays: another flow fills it, a download in the same house, and to give way until
 * nothing is left would not shorten it.
 */
export function isCrowded(state: State, at: number, { kbps }: Heard): boolean {
  const { crowdedAt, rests, highKbps, lostLately } = state
  if (crowdedAt !== null || at < state.crowdAgainAt || state.kbps > highKbps * fairShare || lostLately > mostLost)
    return false
  const last = rests.slice(-stayedReports)
  return last.length === stayedReports && Math.min(...last) > stayedMs && kbps > state.kbps * arrivedShare
}

/** Its queue is the link's rest from now on, the picture has its part of the link again, and what the full queue dropped was not lost on the air. */
export function standInCrowd(state: State, at: number): State {
  const kbps = Math.max(state.highKbps * fairShare, state.kbps, floorKbps)
  return {
    ...state,
    crowdedAt: at,
    kbps,
    lost: 0,
    lostLong: 0,
    level: 0,
    probe: null,
    successes: boldest,
    nextProbeAt: at + arrivesAfterMs,
    carriedKbps: null,
  }
}

/** The other flow has ended, or there was none: what was sent did not arrive. */
export function isAlone(state: State, at: number): 'yes' | 'never' | 'no' {
  if (state.crowdedAt === null) return 'no'
  if (Math.max(...state.rests.slice(-4)) < goneMs) return 'yes'
  const isLost = at > state.crowdedAt + arrivesAfterMs && Math.max(...state.arrived) < state.kbps * arrivedShare
  return isLost ? 'never' : 'no'
}

export function leaveCrowd(state: State, at: number, alone: 'yes' | 'never'): State {
  return { ...state, crowdedAt: null, crowdAgainAt: alone === 'never' ? at + againAfterMs : at }
}
