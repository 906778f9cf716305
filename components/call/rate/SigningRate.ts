import type { RemoteTrack, Room } from 'livekit-client'

import { type Encoding, encodingOf } from '@/lib/calls/rate/ladder'
import { begin, type Heard, type State, step } from '@/lib/calls/rate/rate'
import { waitFor } from '@/lib/calls/rate/wait'
import type { PictureReport } from '@/lib/calls/schema'

import { Incoming } from './Incoming'
import { statsOf } from './stats'

const everyMs = 500
const rttKeptMs = 20_000
const aloneKbps = 80

type Leg = PictureReport['leg']

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
      const leg = await this.#ownLeg()
      await this.#say({ kind: 'report', leg, of: await this.#receive(leg) })
      await this.#send(leg)
    } finally {
      this.#isLooking = false
    }
  }

  /** The way itself, without what waits on it: the least of 20 s. */
  #least(rttMs: number): number {
    const at = performance.now()
    if (rttMs > 0) this.#rtts = [...this.#rtts.filter((one) => at - one.at < rttKeptMs), { at, rttMs }]
    return this.#rtts.length > 0 ? Math.min(...this.#rtts.map((one) => one.rttMs)) : 0
  }

  #sender(): RTCRtpSender | undefined {
    const [camera] = this.#room.localParticipant.videoTrackPublications.values()
    return camera?.track?.sender
  }

  async #ownLeg(): Promise<Leg> {
    const sender = this.#sender()
    const [own] = await statsOf<{ roundTripTime?: number; fractionLost?: number }>(sender, 'remote-inbound-rtp')
    const [pair] = await statsOf<{ currentRoundTripTime?: number }>(sender, 'candidate-pair')
    const rttMs = Math.round(1000 * (own?.roundTripTime ?? pair?.currentRoundTripTime ?? 0))
    return { rttMs: this.#least(rttMs), lost: own?.fractionLost ?? 0 }
  }

  async #receive(leg: Leg): Promise<PictureReport['of']> {
    const of: PictureReport['of'] = {}
    for (const { identity, videoTrackPublications } of this.#room.remoteParticipants.values()) {
      const track = [...videoTrackPublications.values()].find((one) => one.track)?.track
      if (!track) continue
      const incoming = this.#incoming.get(track) ?? new Incoming(track)
      this.#incoming.set(track, incoming)
      const seen = await incoming.look()
      if (seen) of[identity] = seen
      const far = this.#reports.get(identity)?.report.leg
      const lost = Math.max(incoming.lost, far?.lost ?? 0)
      incoming.wait(waitFor({ ownRttMs: leg.rttMs, farRttMs: far?.rttMs ?? 0, lost, extraMs: incoming.extraMs }))
    }
    return of
  }

  async #send(leg: Leg): Promise<void> {
    const sender = this.#sender()
    if (!sender) return
    const at = performance.now()
    const isAlone = this.#room.remoteParticipants.size === 0
    // A picture for nobody: little, so that the way is free when somebody comes.
    if (sender !== this.#sending || isAlone) this.#state = begin(at, leg.rttMs)
    this.#sending = sender
    if (isAlone) return encode(sender, encodingOf({ kbps: aloneKbps, rung: 0, isPaused: false }))
    const { state, encoding } = step(this.#state, { at, heard: this.#poorest(), own: leg })
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
      queueMs: Math.max(...heard.map((one) => one.queueMs ?? 0)),
      lost: Math.max(...heard.map((one) => one.lost)),
      kbps: Math.min(...heard.map((one) => one.kbps)),
    }
  }
}

async function encode(sender: RTCRtpSender, { kbps, height, fps, isActive }: Encoding): Promise<void> {
  const { width: across = 640, height: down = 480 } = sender.track?.getSettings() ?? {}
  const parameters = sender.getParameters()
  const [now] = parameters.encodings
  if (!now) return
  const wanted = {
    maxBitrate: kbps * 1000,
    scaleResolutionDownBy: Math.max(Math.min(across, down) / height, 1),
    maxFramerate: fps,
    active: isActive,
  }
  if (Object.entries(wanted).every(([name, value]) => now[name as keyof typeof wanted] === value)) return
  Object.assign(now, wanted)
  // Ours alone: each change of size is a key frame, which a narrow link carries for a third of a second.
  Object.assign(parameters, { degradationPreference: 'maintain-framerate-and-resolution' })
  await sender.setParameters(parameters)
}
