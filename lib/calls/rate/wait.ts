import type { LossLevel } from './loss.ts'

/** Above 0.8 s from camera to screen people talk over each other (EN 301 549 6.6); the rest of the way takes half the round trip and 110 ms. */
const mostMs = (rttMs: number): number => 690 - rttMs / 2
/** Noticing the gap (the next packet shows it, a picture later), asking, pacing the answer; asking again backs off by a quarter. */
const marginMs = (rttMs: number): number => 90 + rttMs / 4
/** In steps, so that it does not follow every breath of the network. */
const stepMs = 20

/**
 * How long the receiver keeps a picture back so that lost packets can be sent again, in ms (`jitterBufferTarget`). A repair crosses the own
 * leg or, when it was lost before the media server, the sender's, which the own connection cannot see. Where much is lost there is time for a second repair.
 */
export function waitFor({
  ownRttMs,
  farRttMs,
  level,
}: {
  ownRttMs: number
  farRttMs: number
  level: LossLevel
}): number {
  if (level === 0) return 0
  const rttMs = ownRttMs + farRttMs
  return Math.round(Math.min(level * rttMs + marginMs(rttMs), mostMs(rttMs)) / stepMs) * stepMs
}
