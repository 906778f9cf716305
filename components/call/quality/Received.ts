import type { RemoteTrack } from 'livekit-client'

import type { Quality } from '@/lib/calls/schema'

import { lostBetween, statsOf } from '../rate/stats'

type Counters = {
  at: number
  frames: number
  frozenMs: number
  freezes: number
  lost: number
  received: number
  waitedMs: number
  emitted: number
}

/** What one picture brought between two looks at the browser's counters. */
export class Received {
  readonly #track: RemoteTrack
  #before: Counters | null = null

  constructor(track: RemoteTrack) {
    this.#track = track
  }

  /**
   * Since the look before: pictures a second, size, share lost, time frozen and how often, and the delay from the sender's network to
   * the screen: half of the round trips of both legs, and the time that pictures were kept back and decoded. What camera and encoder take
   * before, some two pictures, can be told by the sender only. Null without a picture, or with nothing to compare.
   */
  async look(farRttMs: number): Promise<(Quality & { rttMs: number }) | null> {
    const [stats] = await statsOf<RTCInboundRtpStreamStats>(this.#track.receiver, 'inbound-rtp')
    if (!stats) return null
    const [pair] = await statsOf<{ currentRoundTripTime?: number }>(this.#track.receiver, 'candidate-pair')
    const rttMs = Math.round(1000 * (pair?.currentRoundTripTime ?? 0))
    const now = countersOf(stats)
    const before = this.#before
    this.#before = now
    if (!before || now.at <= before.at || now.frames < before.frames) return null
    const emitted = now.emitted - before.emitted
    const keptMs = emitted > 0 ? (now.waitedMs - before.waitedMs) / emitted : 0
    return {
      fps: Math.min(Math.round((10_000 * (now.frames - before.frames)) / (now.at - before.at)) / 10, 240),
      width: stats.frameWidth ?? 0,
      height: stats.frameHeight ?? 0,
      delayMs: within(keptMs + (rttMs + farRttMs) / 2, 600_000),
      frozenMs: within(now.frozenMs - before.frozenMs, 600_000),
      freezes: within(now.freezes - before.freezes, 1000),
      lost: lostBetween(before, now),
      rttMs,
    }
  }
}

function within(value: number, most: number): number {
  return Math.round(Math.min(Math.max(value, 0), most))
}

/** Of the standard, and not of the types yet. */
type More = { totalFreezesDuration?: number; freezeCount?: number; totalProcessingDelay?: number }

function countersOf(stats: RTCInboundRtpStreamStats): Counters {
  const more: More = stats
  return {
    at: stats.timestamp,
    frames: stats.framesDecoded ?? 0,
    frozenMs: 1000 * (more.totalFreezesDuration ?? 0),
    freezes: more.freezeCount ?? 0,
    lost: stats.packetsLost ?? 0,
    received: stats.packetsReceived ?? 0,
    // From the first packet of a picture to the picture, decoded; where that is not told, until it goes to the decoder.
    waitedMs: 1000 * (more.totalProcessingDelay ?? stats.jitterBufferDelay ?? 0),
    emitted:
      more.totalProcessingDelay === undefined ? (stats.jitterBufferEmittedCount ?? 0) : (stats.framesDecoded ?? 0),
  }
}
