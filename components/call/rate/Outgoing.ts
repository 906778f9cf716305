import type { Room } from 'livekit-client'

import { type Encoding, type Rung, rungOfCamera } from '@/lib/calls/rate/ladder'
import { paceAfter, unknownPace } from '@/lib/calls/rate/pace'

import type { Leg } from './Incoming'
import { statsOf } from './stats'

const rttKeptMs = 20_000
const lossSmoothing = 0.06

/**
 * What is asked for beyond rate and size, less and less: a browser that does not know a value refuses all of it. Size is ours alone, since each
 * change is a key frame, which a narrow link carries for a third of a second; Chrome knows that since 144, Safari does not. Firefox knows no layers.
 */
const extras = [
  { prefers: { degradationPreference: 'maintain-framerate-and-resolution' }, hasLayers: true },
  { prefers: { degradationPreference: 'maintain-framerate' }, hasLayers: true },
  { prefers: {}, hasLayers: false },
]

type Far = { roundTripTime?: number; fractionLost?: number; roundTripTimeMeasurements?: number }

/** The own picture on its way to the media server: how that way is, and how the picture is encoded. */
export class Outgoing {
  readonly #room: Room
  /** So many of `extras` this browser does not know. */
  #refused = 0
  #loss = 0
  #sent = { sent: 0, again: 0, encodeS: 0, frames: 0 }
  #pace = unknownPace
  /** How often the media server has told of this leg, and when it did last. A browser that does not count is believed. */
  #told: { times: number | undefined; at: number } = { times: undefined, at: 0 }
  #rtts: { at: number; rttMs: number }[] = []

  constructor(room: Room) {
    this.#room = room
  }

  get sender(): RTCRtpSender | undefined {
    const [camera] = this.#room.localParticipant.videoTrackPublications.values()
    return camera?.track?.sender
  }

  get #receiver(): RTCRtpReceiver | undefined {
    const tracks = [...this.#room.remoteParticipants.values()].flatMap((one) => [...one.trackPublications.values()])
    return tracks.find((one) => one.track?.receiver)?.track?.receiver
  }

  /** The largest picture that camera and processor can do. */
  get most(): Rung {
    const { width = 0, height = 0 } = this.sender?.track?.getSettings() ?? {}
    return Math.min(rungOfCamera(Math.min(width, height)), this.#pace.most) as Rung
  }

  /** `now`: since the look before. `usual`: the way itself, the lower quarter of 20 s, and its loss, for which a half second has too few packets. */
  async look(): Promise<{ now: Leg & { ageMs: number }; usual: Leg }> {
    const now = await this.#look()
    const at = performance.now()
    if (now.rttMs > 0) this.#rtts = [...this.#rtts.filter((one) => at - one.at < rttKeptMs), { at, rttMs: now.rttMs }]
    const rtts = this.#rtts.map((one) => one.rttMs).toSorted((a, b) => a - b)
    this.#loss += (now.lost - this.#loss) * lossSmoothing
    return { now, usual: { rttMs: rtts[Math.floor(rtts.length / 4)] ?? 0, lost: Math.round(this.#loss * 1000) / 1000 } }
  }

  /** What was asked for again is what was lost: the media server's own figure leaves out what a repair has filled since. */
  async #look(): Promise<Leg & { ageMs: number }> {
    const { sender } = this
    const [far] = await statsOf<Far>(sender, 'remote-inbound-rtp')
    const times = far?.roundTripTimeMeasurements
    if (times === undefined || times !== this.#told.times) this.#told = { times, at: performance.now() }
    // Without a camera the way is told by what comes over it.
    const [pair] = await statsOf<{ currentRoundTripTime?: number }>(sender ?? this.#receiver, 'candidate-pair')
    const [out] = await statsOf<RTCOutboundRtpStreamStats>(sender, 'outbound-rtp')
    const now = {
      sent: out?.packetsSent ?? 0,
      again: out?.retransmittedPacketsSent ?? 0,
      encodeS: out?.totalEncodeTime ?? 0,
      frames: out?.framesEncoded ?? 0,
    }
    this.#pace = paceAfter(this.#pace, {
      height: Math.min(out?.frameWidth ?? 0, out?.frameHeight ?? 0),
      frames: now.frames - this.#sent.frames,
      encodeMs: 1000 * (now.encodeS - this.#sent.encodeS),
    })
    const sent = now.sent - this.#sent.sent
    const again = sent > 0 ? Math.min(Math.max(now.again - this.#sent.again, 0) / sent, 1) : 0
    this.#sent = now
    const rttMs = Math.round(1000 * (far?.roundTripTime ?? pair?.currentRoundTripTime ?? 0))
    const ageMs = performance.now() - this.#told.at
    return { rttMs, lost: Math.max(again, far?.fractionLost ?? 0), ageMs }
  }

  async encode({ kbps, height, fps, layers, isActive }: Encoding): Promise<void> {
    const { sender } = this
    if (!sender) return
    const { width: across = 640, height: down = 480 } = sender.track?.getSettings() ?? {}
    const asked = {
      maxBitrate: kbps * 1000,
      scaleResolutionDownBy: Math.max(Math.min(across, down) / height, 1),
      maxFramerate: fps,
      active: isActive,
    }
    for (const { prefers, hasLayers } of extras.slice(this.#refused)) {
      const parameters = sender.getParameters()
      const [now] = parameters.encodings
      if (!now) return
      const wanted = { ...asked, ...(hasLayers && { scalabilityMode: `L1T${layers}` }) }
      const are = new Map<string, unknown>(Object.entries(now))
      if (Object.entries(wanted).every(([name, value]) => are.get(name) === value)) return
      Object.assign(now, wanted)
      Object.assign(parameters, prefers)
      try {
        return await sender.setParameters(parameters)
      } catch (error) {
        // Not a connection that closes: less is asked for.
        if (!isUnknown(error) || this.#refused === extras.length - 1) return
        this.#refused += 1
      }
    }
  }
}

/** Not this browser's word, or not its encoder's: one in hardware may have no layers. */
function isUnknown(error: unknown): boolean {
  return error instanceof TypeError || (error instanceof DOMException && error.name === 'OperationError')
}
