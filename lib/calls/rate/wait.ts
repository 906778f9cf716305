import type { LossLevel } from './loss.ts'

/**
 * Above 0.8 s from camera to screen people talk over each other (EN 301 549 6.6); half the round trip and 100 ms go by without it. On the
 * longest ways a repair takes more: there a picture that stands still every few seconds is worse than a tenth of a second.
 */
const mostMs = (rttMs: number): number => Math.min(Math.max(700 - rttMs / 2, 20 + 1.4 * rttMs), 610)
/**
 * By how much is lost. Noticing the gap (the next packet shows it, a picture later), asking, pacing the answer: on a long way each of it waits for
 * what else is on the link. Where much is lost, asking again.
 */
const repairMs: Record<LossLevel, (rttMs: number) => number> = {
  0: () => 0,
  1: (rttMs) => Math.max(90 + 1.25 * rttMs, 1.6 * rttMs),
  2: (rttMs) => 2.4 * rttMs,
}
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
  const rttMs = ownRttMs + farRttMs
  return Math.round(Math.min(repairMs[level](rttMs), mostMs(rttMs)) / stepMs) * stepMs
}
