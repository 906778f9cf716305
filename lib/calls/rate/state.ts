import { type Layers, type Rung, rungFor, usualRung } from './ladder.ts'
import type { LossLevel } from './loss.ts'

export type Report = {
  /** ms on the sender's clock */
  at: number
  /** What the poorest receiver says of the last half second; null when nobody said anything. */
  heard: Heard | null
  /** Somebody else who had the picture is silent (poorest.ts). */
  isOneMissed: boolean
  /**
   * What the own connection's RTCP says: it gets through when data does not. `seenLost` of what comes the other way: a link that becomes
   * narrow does so both ways, on whichever side it is. `ageMs`: since it said something.
   */
  own: { lost: number; rttMs: number; seenLost: number; ageMs: number }
  /** There and back over both legs: so old is what a receiver says of what is sent now. */
  rttMs: number
  /** The largest picture that camera and processor can do. */
  most: Rung
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
  /** When the link became narrow at once. */
  fellAt: number
  /** When nobody was heard last, and what was sent before that, until somebody is heard again. */
  silentAt: number
  beforeSilenceKbps: number | null
  /** In this silence the own RTCP said nothing either: it is the own leg. When that was back, though nobody is heard. */
  isOwnDead: boolean
  ownBackAt: number
  loweredAt: number
  /** Nothing is tried, since somebody is silent. */
  isHeld: boolean
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
  /** Smoothed over some ten seconds, over half a minute, and what it means. */
  lost: number
  lostLong: number
  level: LossLevel
  reports: number
  layers: Layers
  most: Rung
  /** Since when a larger picture would fit. */
  largerSince: number
}

/** How much more a probe sends, by how many succeeded before it, one after the other. */
export const boldness = [1.08, 1.12, 1.16, 1.2, 1.3]
/** So a call begins, when all that is known is that pictures come. */
export const boldest = boldness.length - 1

/** A long way is a hint of a narrow one. */
export const startKbps = (rttMs: number): number => (rttMs < 100 ? 300 : rttMs < 200 ? 150 : rttMs < 350 ? 90 : 70)

/** A call, or a new camera in it, at this moment and on a way of this round trip. */
export function begin(at: number, rttMs: number): State {
  return {
    kbps: startKbps(rttMs),
    rung: rungFor(startKbps(rttMs), 0, usualRung),
    probe: null,
    climbQueueMs: 0,
    nextProbeAt: at,
    successes: boldest,
    failures: 0,
    pausedUntil: 0,
    fellAt: Number.NEGATIVE_INFINITY,
    silentAt: Number.NEGATIVE_INFINITY,
    beforeSilenceKbps: null,
    isOwnDead: false,
    ownBackAt: Number.NEGATIVE_INFINITY,
    loweredAt: 0,
    isHeld: false,
    heardAt: at,
    queueMs: 0,
    growing: 0,
    carriedKbps: null,
    moreAt: 0,
    arrived: [],
    layers: 1,
    most: usualRung,
    rttMs,
    rests: [],
    lostLately: 0,
    lost: 0,
    lostLong: 0,
    level: 0,
    reports: 0,
    largerSince: Number.POSITIVE_INFINITY,
  }
}
