/** One-way delay of more hinders a conversation (EN 301 549 6.6: above 0.8 s in all). */
const mostMs = 590
/** Fewer lost packets than this are no reason to keep every picture back. */
const cleanLost = 0.003
/** Noticing the gap, asking, pacing the answer. */
const marginMs = 110
/** At this much loss a repair is lost too often: there is time for a second one. */
const twiceLost = 0.03

/**
 * How long the receiver keeps a picture back so that lost packets can be sent again, in ms (`jitterBufferTarget`): twice, because at 5 % loss
 * one repair in ten is lost too. A repair crosses the own leg or, when it was lost before the media server, the sender's, which the own
 * connection cannot see.
 */
export function waitFor(given: { ownRttMs: number; farRttMs: number; lost: number; extraMs: number }): number {
  const { ownRttMs, farRttMs, lost, extraMs } = given
  if (lost < cleanLost) return 0
  // In steps, so that it does not follow every breath of the network.
  return Math.min(
    Math.ceil(((lost > twiceLost ? 2 : 1) * (ownRttMs + farRttMs) + marginMs + extraMs) / 20) * 20,
    mostMs,
  )
}
