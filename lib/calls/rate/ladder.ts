import type { LossLevel } from './loss.ts'

/** How a picture is encoded: `height` is that of the longer-lying picture, the width follows the camera. */
export type Encoding = { kbps: number; height: number; fps: number; layers: Layers; isActive: boolean }
/** 3: every second picture is one that no other is built on, and only every fourth is one that all later ones need. */
export type Layers = 1 | 3

/** Below it text still gets through and nothing is sent faster. */
export const floorKbps = 60
/**
 * More is not seen on a clean link; where packets are lost repairs need room, and no queue may hold them up. Where much is lost a picture must
 * fit one packet: half as many packets, half as many holes.
 */
export const topKbps = [560, 520, 190] as const satisfies Record<LossLevel, number>
const largestTopKbps = 1800

/** Resolution goes first, frame rate last: hands that move can be read small, never in jerks. Climbed at `from`, left again below `until`. */
const rungs = [
  { height: 240, from: 0, until: 0 },
  { height: 480, from: 340, until: 240 },
  { height: 720, from: 1300, until: 900 },
] as const

export type Rung = 0 | 1 | 2
export const usualRung: Rung = 1
export const largestRung: Rung = 2

export const heightOf = (rung: Rung): number => rungs[rung].height

/** The largest one that is smaller than this picture; the smallest, if there is none. */
export function rungBelow(height: number): Rung {
  return Math.max(
    rungs.findLastIndex((rung) => rung.height < height),
    0,
  ) as Rung
}

/** The largest picture this camera gives; `height` is that of the shorter side. */
export function rungOfCamera(height: number): Rung {
  return height >= rungs[largestRung].height ? largestRung : usualRung
}

/** The rung for this rate, with room so that it does not go up and down; `most` is what camera and processor can do. */
export function rungFor(kbps: number, now: Rung, most: Rung): Rung {
  const reached = rungs.findLastIndex(({ from }) => kbps >= from)
  const kept = kbps >= rungs[now].until ? now : reached
  return Math.min(Math.max(reached, kept), most) as Rung
}

export const isLongWay = ({ rttMs }: { rttMs: number }): boolean => rttMs > 250
/** What is on its way before anybody can tell of it, in kbit, and from which way on that is all. On the longest, repairs have no time to wait for it. */
const mostAheadKbit = 36
const narrowFromMs = 130
const mostAheadOfLongestKbit = 32
const longestFromMs = 370

/**
 * What is sent at most. A long way that loses packets is a narrow one as a rule: there a picture somewhat less sharp is better than seconds
 * without one, which each overshoot costs.
 */
export function topFor(state: { level: LossLevel; most: Rung; rttMs: number }): number {
  const { level, most, rttMs } = state
  if (level === 0) return most === largestRung ? largestTopKbps : topKbps[0]
  const aheadKbit = rttMs > longestFromMs ? mostAheadOfLongestKbit : mostAheadKbit
  return rttMs > narrowFromMs ? Math.min((1000 * aheadKbit) / rttMs, topKbps[level]) : topKbps[level]
}

/** There and back: a repair, and even a second one, comes in time. */
const shortWayMs = 120
/** Begun with less, the encoder leaves out every third picture, and goes on doing so when it gets more. */
const layeredFromKbps = 64
const keptShare = 0.85

/**
 * Where packets are lost, most of them may be missed: without one of four pictures a hand jumps by three at most, and only the fourth is one
 * at which the picture stands still until it is repaired. On a short way repairs come in time.
 */
export function layersFor(state: { kbps: number; level: LossLevel; layers: Layers; rttMs: number }): Layers {
  const least = layeredFromKbps * (state.layers === 3 ? keptShare : 1)
  return state.level > 0 && state.rttMs > shortWayMs && state.kbps >= least ? 3 : 1
}

/**
 * The picture of this rate. 30 pictures a second; below 90 kbit/s 28, steadily: there each picture gets too little to show a hand, and the encoder leaves out some
 * (ITU-T asks for 25 at ≥ 100 kbit/s, EN 301 549 6.5.3 for at least 20; MobileASL found fewer and better pictures easier to read).
 */
export function encodingOf({
  kbps,
  rung,
  layers,
  isPaused,
}: {
  kbps: number
  rung: Rung
  layers: Layers
  isPaused: boolean
}): Encoding {
  return { layers, kbps: Math.round(kbps), height: heightOf(rung), fps: kbps < 90 ? 28 : 30, isActive: !isPaused }
}
