import type { RemoteTrack, RemoteTrackPublication, Room } from 'livekit-client'

import { type Encoding, encodingOf, floorKbps } from '@/lib/calls/rate/ladder'
import { begin, type Heard, type State, step } from '@/lib/calls/rate/rate'
import type { PictureReport } from '@/lib/calls/schema'

import { abilitiesOf } from './abilities'
import { Incoming, keepBack, type Leg } from './Incoming'
import { statsOf } from './stats'

const everyMs = 500
const rttKeptMs = 20_000
const unknownKbps = floorKbps
const lossSmoothing = 0.06

/** Between the room and the signing rate controller: measures, reports, hears, and sets the encoder and the wait. */
export class SigningRate {
  readonly #room: Room
  readonly #say: (report: PictureReport) => Promise<void>
  readonly #incoming = new WeakMap<RemoteTrack, Incoming>()
  readonly #timer: ReturnType<typeof setInterval>
  /** The newest report of each person, and whether it was acted on. */
  readonly #reports = new Map<string, { report: PictureReport; isNew: boolean }>()
  #state: State = begin(performance.now(), 0)
  #sending: RTCRtpSender | null = null
  #isLooking = false
  #loss = 0
  #sent = { sent: 0, again: 0 }
  #rtts: { at: number; rttMs: number }[] = []

  constructor(room: Room, say: (report: PictureReport) => Promise<void>) {
    this.#room = room
    this.#say = say
    this.#timer = setInterval(() => void this.#look(), everyMs)
  }

  stop(): void {
    clearInterval(this.#timer)
  }

  hear(report: PictureReport, from: string): void {
    this.#reports.set(from, { report, isNew: true })
  }

  async #look(): Promise<void> {
    if (this.#isLooking) return
    this.#isLooking = true
    try {
      const own = await this.#ownLeg()
      const leg = { rttMs: this.#usual(own.rttMs), lost: this.#usualLoss(own.lost) }
      const waitsMs = Math.max(own.rttMs - leg.rttMs, 0)
      await this.#say({ kind: 'report', leg, of: await this.#receive(leg, waitsMs) })
      if (abilitiesOf(globalThis).canSteer) await this.#send(own)
    } finally {
      this.#isLooking = false
    }
  }

  /** The lower quarter of 20 s: the way itself, without what waits on it for a moment. */
  #usual(rttMs: number): number {
    const at = performance.now()
    if (rttMs > 0) this.#rtts = [...this.#rtts.filter((one) => at - one.at < rttKeptMs), { at, rttMs }]
    return this.#rtts.map((one) => one.rttMs).toSorted((a, b) => a - b)[Math.floor(this.#rtts.length / 4)] ?? 0
  }

  /** Of what is sent, as the media server tells; a half second has too few packets for it. */
  #usualLoss(lost: number): number {
    this.#loss += (lost - this.#loss) * lossSmoothing
    return Math.round(this.#loss * 1000) / 1000
  }

  #sender(): RTCRtpSender | undefined {
    const [camera] = this.#room.localParticipant.videoTrackPublications.values()
    return camera?.track?.sender
  }

  /** What was asked for again is what was lost: the media server's own figure leaves out what a repair has filled since. */
  async #ownLeg(): Promise<Leg> {
    const sender = this.#sender()
    const [far] = await statsOf<{ roundTripTime?: number; fractionLost?: number }>(sender, 'remote-inbound-rtp')
    const [pair] = await statsOf<{ currentRoundTripTime?: number }>(sender, 'candidate-pair')
    const [out] = await statsOf<RTCOutboundRtpStreamStats>(sender, 'outbound-rtp')
    const now = { sent: out?.packetsSent ?? 0, again: out?.retransmittedPacketsSent ?? 0 }
    const sent = now.sent - this.#sent.sent
    const again = sent > 0 ? Math.min(Math.max(now.again - this.#sent.again, 0) / sent, 1) : 0
    this.#sent = now
    const rttMs = Math.round(1000 * (far?.roundTripTime ?? pair?.currentRoundTripTime ?? 0))
    return { rttMs, lost: Math.max(again, far?.fractionLost ?? 0) }
  }

  /** `waitsMs`: what waits on the own leg, for a browser that does not tell when each picture came. */
  async #receive(leg: Leg, waitsMs: number): Promise<PictureReport['of']> {
    const of: PictureReport['of'] = {}
    for (const { identity, videoTrackPublications, audioTrackPublications } of this.#room.remoteParticipants.values()) {
      const track = trackOf(videoTrackPublications)
      const voice = trackOf(audioTrackPublications)?.receiver
      if (!track) {
        // A voice without lips waits for nothing.
        if (voice) keepBack(voice, 0)
        continue
      }
      const incoming = this.#incoming.get(track) ?? new Incoming(track)
      this.#incoming.set(track, incoming)
      const seen = await incoming.look()
      if (seen) of[identity] = { ...seen, queueMs: seen.queueMs ?? waitsMs }
      incoming.waitForRepairs({ ownRttMs: leg.rttMs, far: this.#reports.get(identity)?.report.leg, voice })
    }
    return of
  }

  async #send(own: Leg): Promise<void> {
    const sender = this.#sender()
    if (!sender) return
    const at = performance.now()
    const ways = [...this.#room.remoteParticipants.keys()].map((one) => this.#reports.get(one)?.report.leg.rttMs)
    // A picture for nobody, or for somebody of whose way nothing is known: little, so that the way is free.
    if (ways.length === 0 || ways.includes(undefined)) {
      this.#sending = null
      return encode(sender, encodingOf({ kbps: unknownKbps, rung: 0, layers: 1, isPaused: false }))
    }
    const rttMs = this.#usual(own.rttMs) + Math.max(...ways.map((one) => one ?? 0))
    if (sender !== this.#sending) this.#state = begin(at, rttMs)
    this.#sending = sender
    const { state, encoding } = step(this.#state, { at, heard: this.#poorest(), own, rttMs })
    this.#state = state
    await encode(sender, encoding)
  }

  /** Everybody gets the same picture: whoever gets it worst decides. A report is acted on once. */
  #poorest(): Heard | null {
    const me = this.#room.localParticipant.identity
    const heard = [...this.#reports.values()].flatMap((one) => (one.isNew ? (one.report.of[me] ?? []) : []))
    for (const one of this.#reports.values()) one.isNew = false
    if (heard.length === 0) return null
    return {
      queueMs: Math.max(...heard.map((one) => one.queueMs)),
      lost: Math.max(...heard.map((one) => one.lost)),
      kbps: Math.min(...heard.map((one) => one.kbps)),
    }
  }
}

function trackOf(publications: ReadonlyMap<string, RemoteTrackPublication>): RemoteTrack | undefined {
  return [...publications.values()].find((one) => one.track)?.track
}

async function encode(sender: RTCRtpSender, { kbps, height, fps, layers, isActive }: Encoding): Promise<void> {
  const { width: across = 640, height: down = 480 } = sender.track?.getSettings() ?? {}
  const parameters = sender.getParameters()
  const [now] = parameters.encodings
  if (!now) return
  const wanted = {
    maxBitrate: kbps * 1000,
    scaleResolutionDownBy: Math.max(Math.min(across, down) / height, 1),
    maxFramerate: fps,
    scalabilityMode: `L1T${layers}`,
    active: isActive,
  }
  if (Object.entries(wanted).every(([name, value]) => (now as unknown as Record<string, unknown>)[name] === value))
    return
  Object.assign(now, wanted)
  // Ours alone: each change of size is a key frame, which a narrow link carries for a third of a second.
  Object.assign(parameters, { degradationPreference: 'maintain-framerate-and-resolution' })
  await sender.setParameters(parameters)
}
