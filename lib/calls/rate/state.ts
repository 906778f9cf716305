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

/** What is sent now, and when it went down last. */
type Sent = {
  kbps: number
  pausedUntil: number
  loweredAt: number
  /** When the link became narrow at once. */
  fellAt: number
}

/** How the picture is encoded, besides its rate. */
type Picture = {
  rung: Rung
  layers: Layers
  most: Rung
  /** Since when a larger picture would fit. */
  largerSince: number
}

/** What was heard of the link. */
export type Link = {
  reports: number
  heardAt: number
  rttMs: number
  /** As heard last, and for how many reports it has been longer than at rest. */
  queueMs: number
  growing: number
  /** What waits when nothing is tried: the link's own unrest, and this machine's. */
  rests: readonly number[]
  /** As reported last: a half second says little, the best of some is what went through. */
  arrived: readonly number[]
  /** Smoothed over some two seconds. */
  lostLately: number
  /** Smoothed over some ten seconds, over half a minute, and what it means. */
  lost: number
  lostLong: number
  level: LossLevel
}

/** The search for more. */
export type Climb = {
  /** More than the link is known to carry, sent until `until`; judged when the receivers have told of all of it. */
  probe: { from: number; until: number; judgeAt: number } | null
  /** What waited when the climb began. */
  climbQueueMs: number
  nextProbeAt: number
  /** Probes that succeeded one after the other: each is bolder than the one before. */
  successes: number
  /** Failures one after the other: each waits longer for the next probe. */
  failures: number
  /** What came through while packets waited: that much the link carries. Null when it has been shown to carry more. */
  carriedKbps: number | null
  /** On a long way, when it may be tried again whether it carries more. */
  moreAt: number
  /** Nothing is tried, since somebody is silent. */
  isHeld: boolean
}

/** When nobody is heard. */
type Silence = {
  silentAt: number
  /** What was sent before, until somebody is heard again. */
  beforeSilenceKbps: number | null
  /** The own RTCP said nothing either: it is the own leg. When that was back, though nobody is heard. */
  isOwnDead: boolean
  ownBackAt: number
}

/** Nothing of it is kept beyond the call. */
export type State = Sent & Picture & Link & Climb & Silence

/** How much more a probe sends, by how many succeeded before it, one after the other. */
export const boldness = [1.08, 1.12, 1.16, 1.2, 1.3]
/** So a call begins, when all that is known is that pictures come. */
export const boldest = boldness.length - 1

/** A long way is a hint of a narrow one. */
export const startKbps = (rttMs: number): number => (rttMs < 100 ? 300 : rttMs < 200 ? 150 : rttMs < 350 ? 90 : 70)

/** A call, or a new camera in it, at this moment and on a way of this round trip. */
export function begin(at: number, rttMs: number): State {
  const never = Number.NEGATIVE_INFINITY
  const kbps = startKbps(rttMs)
  const sent: Sent = { kbps, pausedUntil: 0, loweredAt: 0, fellAt: never }
  const picture: Picture = {
    rung: rungFor(kbps, 0, usualRung),
    layers: 1,
    most: usualRung,
    largerSince: Number.POSITIVE_INFINITY,
  }
  const link: Link = {
    reports: 0,
    heardAt: at,
    rttMs,
    queueMs: 0,
    growing: 0,
    rests: [],
    arrived: [],
    lostLately: 0,
    lost: 0,
    lostLong: 0,
    level: 0,
  }
  const climb: Climb = {
    probe: null,
    climbQueueMs: 0,
    nextProbeAt: at,
    successes: boldest,
    failures: 0,
    carriedKbps: null,
    moreAt: 0,
    isHeld: false,
  }
  const silence: Silence = { silentAt: never, beforeSilenceKbps: null, isOwnDead: false, ownBackAt: never }
  return { ...sent, ...picture, ...link, ...climb, ...silence }
}
