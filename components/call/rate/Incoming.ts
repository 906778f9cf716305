import type { RemoteTrack } from 'livekit-client'

import { type LossLevel, lossLevel } from '@/lib/calls/rate/loss'
import { waitFor } from '@/lib/calls/rate/wait'
import type { PictureReport } from '@/lib/calls/room/wire'

import { abilitiesOf } from './abilities'
import { QueueMeter } from './QueueMeter'
import { lostBetween, statsOf } from './stats'

/** The wait for repairs must not go up and down with every burst: it grows by what was lost lately, and shrinks by what was lost for long. */
const lossLatelyMs = 10_000
const lossKeptMs = 30_000
/** Where nothing was lost so far, so much is lost by a full link, not on the air: it says nothing of how long repairs take. */
const fullLoss = 0.3
const littleMs = 20
/** So long without a picture, after a steady row of them, something has happened to the way. */
const stillMs = 250
const steadyFps = 20
/** Fewer packets than this do not say how many are lost. */
const fewPackets = 10
const soonMs = 400

type Seen = Omit<PictureReport['of'][string], 'queueMs'> & { queueMs: number | null }
export type Leg = PictureReport['leg']
type Counters = { at: number; lost: number; received: number; bytes: number; frames: number }

/** One picture that comes in: what the last half second brought, and how long the browser keeps pictures back. */
export class Incoming {
  readonly #track: RemoteTrack
  readonly #onQueue: () => void
  readonly #queue = new QueueMeter()
  #before: Counters | null = null
  #losses: { at: number; lost: number }[] = []
  #video: HTMLVideoElement | null = null
  #level: LossLevel = 0
  #waitMs = 0
  #fps = 0
  #shownAt = 0

  /** `onQueue`: a queue grows, told at most as often as pictures come. */
  constructor(track: RemoteTrack, onQueue: () => void) {
    this.#track = track
    this.#onQueue = onQueue
  }

  /** Share of packets that did not come at first. */
  #lostSince(at: number): number {
    const losses = this.#losses.filter((one) => one.at >= at)
    return losses.reduce((sum, one) => sum + one.lost, 0) / Math.max(losses.length, 1)
  }

  /** Since the look before; null when there is nothing to compare with. */
  async look(): Promise<Seen | null> {
    this.#watchElement()
    const [stats] = await statsOf<RTCInboundRtpStreamStats>(this.#track.receiver, 'inbound-rtp')
    if (!stats) return null
    const now: Counters = {
      at: stats.timestamp,
      lost: stats.packetsLost ?? 0,
      received: stats.packetsReceived ?? 0,
      bytes: stats.bytesReceived ?? 0,
      frames: stats.framesDecoded ?? 0,
    }
    const before = this.#before
    // A look soon after the last one has too little to tell.
    if (before && now.received + now.lost - before.received - before.lost < fewPackets && now.at - before.at < soonMs)
      return null
    this.#before = now
    const queueMs = this.#queue.read(performance.now(), { isLossy: this.#level > 0 })
    if (!before || now.at <= before.at) return null
    const lost = lostBetween(before, now)
    this.#losses = this.#losses.filter(({ at }) => now.at - at < lossKeptMs)
    if (this.#level > 0 || lost < fullLoss) this.#losses.push({ at: now.at, lost })
    this.#fps = Math.round((1000 * (now.frames - before.frames)) / (now.at - before.at))
    return {
      queueMs: queueMs === null ? null : Math.round(queueMs),
      lost: Math.round(lost * 1000) / 1000,
      kbps: Math.round(((now.bytes - before.bytes) * 8) / (now.at - before.at)),
      fps: this.#fps,
    }
  }

  /** Pictures came steadily, without being kept back, and now none does. */
  isStill(at: number): boolean {
    return this.#shownAt > 0 && this.#waitMs === 0 && this.#fps >= steadyFps && at - this.#shownAt > stillMs
  }

  /**
   * As long as repairs take, and no longer; `far` is the sender's own leg, which the media server hides from here. `voice`: the same
   * person's, kept back alike, else it runs ahead of the lips (EN 301 549, 6.5.4).
   */
  waitForRepairs({
    ownRttMs,
    far,
    voice,
  }: {
    ownRttMs: number
    far: Leg | undefined
    voice: RTCRtpReceiver | undefined
  }): void {
    const now = this.#before?.at ?? 0
    const lost = Math.max(this.#lostSince(now - lossLatelyMs), this.#lostSince(now - lossKeptMs), far?.lost ?? 0)
    this.#level = lossLevel(lost, this.#level)
    const wanted = waitFor({ ownRttMs, farRttMs: far?.rttMs ?? 0, level: this.#level })
    // Growing holds the picture for a moment: a little more is not worth it.
    if (wanted === 0 || Math.abs(wanted - this.#waitMs) > littleMs) this.#waitMs = wanted
    for (const receiver of [this.#track.receiver, voice]) if (receiver) keepBack(receiver, this.#waitMs)
  }

  /** Only the element that shows the picture tells when each one was received. */
  #watchElement(): void {
    if (!abilitiesOf(globalThis).tellsArrival) return
    const video = this.#track.attachedElements[0]
    if (!(video instanceof HTMLVideoElement) || video === this.#video) return
    this.#video = video
    const onPicture = (_: number, { rtpTimestamp, receiveTime }: VideoFrameCallbackMetadata): void => {
      if (this.#video !== video) return
      this.#shownAt = performance.now()
      if (rtpTimestamp !== undefined && receiveTime !== undefined) {
        // Where packets are lost, late pictures are repaired ones.
        const isGrowing = this.#queue.note(rtpTimestamp, receiveTime)
        if (isGrowing && this.#waitMs === 0) this.#onQueue()
      }
      video.requestVideoFrameCallback(onPicture)
    }
    video.requestVideoFrameCallback(onPicture)
  }
}

/** What comes in here is shown or heard that much later. */
export function keepBack(receiver: RTCRtpReceiver, waitMs: number): void {
  const { wait } = abilitiesOf(globalThis)
  if (wait === 'jitterBufferTarget' && receiver.jitterBufferTarget !== waitMs) receiver.jitterBufferTarget = waitMs
  // Chrome's older name, in seconds; the types do not know it any more.
  if (wait === 'playoutDelayHint') Object.assign(receiver, { playoutDelayHint: waitMs / 1000 })
}
