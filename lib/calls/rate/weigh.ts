import { floorKbps, topFor } from './ladder.ts'
import { lossLevel } from './loss.ts'
import type { Link, State } from './state.ts'

/** A longer way is a more unruly one. */
export const grownMs = ({ rttMs }: Link): number => 30 + rttMs / 10
const mostRestMs = 50
const restsKept = 21
/** After so many a call is no beginner's. */
export const surelyReports = 20
const lossSmoothing = 0.05
/** A link that loses in bursts is none that loses little between them. */
const lossLongSmoothing = 0.015
const lossLatelySmoothing = 0.35
/** So long after a fall, or a silence, repairs of what was dropped fill the link. */
export const repairedMs = 3000

/** What is lost without a queue says how much to send at most, not that the link is full. What a full link drops says nothing of it. */
export function weighReport(before: State, at: number, share: number, queueMs: number): State {
  const reports = before.reports + 1
  const weight =
    at < Math.max(before.fellAt, before.silentAt) + repairedMs ? 0 : Math.max(lossSmoothing, 1 / (reports + 4))
  const lost = before.lost + (share - before.lost) * weight
  const lostLately = before.lostLately + (share - before.lostLately) * lossLatelySmoothing
  const lostLong = before.lostLong + (share - before.lostLong) * Math.min(weight, lossLongSmoothing)
  const level = lossLevel(Math.max(lost, lostLong), before.level)
  const rests = before.probe ? before.rests : [...before.rests, queueMs].slice(-restsKept)
  const isLonger = queueMs > grownMs(before) + restOf(before)
  // Two in a row that grow, or three that stay long: a little too much is seen long before it is much.
  const growing = isLonger ? before.growing + (queueMs > before.queueMs + 10 ? 1.5 : 1) : 0
  return {
    ...before,
    reports,
    lost,
    lostLong,
    lostLately,
    level,
    rests,
    growing,
    queueMs,
    kbps: Math.max(Math.min(before.kbps, topFor({ ...before, level })), floorKbps),
  }
}

/** The middle of ten seconds: what grows now is not among it. */
export function restOf({ rests }: Link): number {
  return Math.min(rests.toSorted((a, b) => a - b)[Math.floor(rests.length / 2)] ?? 0, mostRestMs)
}
