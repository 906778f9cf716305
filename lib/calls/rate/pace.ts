import { largestRung, type Rung, rungBelow } from './ladder.ts'

/** What encoding took of this size, and the largest picture that the machine can do. */
export type Pace = { most: Rung; height: number; frames: number; encodeMs: number; slowForMs: number }

export const unknownPace: Pace = { most: largestRung, height: 0, frames: 0, encodeMs: 0, slowForMs: 0 }

/** A picture comes every 33 ms, and the other's must be decoded too. */
const slowMs = 22
/** Fewer may be one key frame. */
const enoughFrames = 10
/** So much work that was too slow, without a break: a page that has just begun, or beside another app, is slow for some seconds. */
const surelySlowMs = 4500

/**
 * After so many more `frames` of this `height` (the shorter side), encoded in so long. Too slow for it: from then on one rung less, and so on
 * down to the smallest, since a picture that comes in jerks cannot be read at any size. It is not tried again in this call.
 */
export function paceAfter(before: Pace, seen: { height: number; frames: number; encodeMs: number }): Pace {
  const { most, height } = before
  // Of another size, or of another camera, which begins to count anew.
  if (seen.height !== height || seen.frames < 0) return { ...unknownPace, most, height: seen.height }
  const frames = before.frames + seen.frames
  const encodeMs = before.encodeMs + seen.encodeMs
  if (frames < enoughFrames) return { ...before, frames, encodeMs }
  const slowForMs = encodeMs / frames > slowMs ? before.slowForMs + encodeMs : 0
  if (slowForMs < surelySlowMs) return { ...before, frames: 0, encodeMs: 0, slowForMs }
  const less = rungBelow(height)
  return { ...unknownPace, height, most: less < most ? less : most }
}
