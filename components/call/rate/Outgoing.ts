import type { Room } from 'livekit-client'

import { type Encoding, type Rung, rungOfCamera, usualRung } from '@/lib/calls/rate/ladder'

import type { Leg } from './Incoming'
import { statsOf } from './stats'

const rttKeptMs = 20_000
const lossSmoothing = 0.06
/** A picture comes every 33 ms, and the other's must be decoded too. */
const slowMs = 22

/** The own picture on its way to the media server: how that way is, and how the picture is encoded. */
export class Outgoing {
  readonly #room: Room
  #loss = 0
  #sent = { sent: 0, again: 0, encodeS: 0, frames: 0 }
  #isSlow = false
  #rtts: { at: number; rttMs: number }[] = []

  constructor(room: Room) {
    this.#room = room
  }

  get sender(): RTCRtpSender | undefined {
    const [camera] = this.#room.localParticipant.videoTrackPublications.values()
    return camera?.track?.sender
  }

  /** The largest picture that camera and processor can do. Once too slow, always: it is not tried again in this call. */
  get most(): Rung {
    const { width = 0, height = 0 } = this.sender?.track?.getSettings() ?? {}
    return this.#isSlow ? usualRung : rungOfCamera(Math.min(width, height))
  }

  /** `now`: since the look before. `usual`: the way itself, the lower quarter of 20 s, and its loss, for which a half second has too few packets. */
  async look(): Promise<{ now: Leg; usual: Leg }> {
    const now = await this.#look()
    const at = performance.now()
    if (now.rttMs > 0) this.#rtts = [...this.#rtts.filter((one) => at - one.at < rttKeptMs), { at, rttMs: now.rttMs }]
    const rtts = this.#rtts.map((one) => one.rttMs).toSorted((a, b) => a - b)
    this.#loss += (now.lost - this.#loss) * lossSmoothing
    return { now, usual: { rttMs: rtts[Math.floor(rtts.length / 4)] ?? 0, lost: Math.round(this.#loss * 1000) / 1000 } }
  }

  /** What was asked for again is what was lost: the media server's own figure leaves out what a repair has filled since. */
  async #look(): Promise<Leg> {
    const { sender } = this
    const [far] = await statsOf<{ roundTripTime?: number; fractionLost?: number }>(sender, 'remote-inbound-rtp')
    const [pair] = await statsOf<{ currentRoundTripTime?: number }>(sender, 'candidate-pair')
    const [out] = await statsOf<RTCOutboundRtpStreamStats>(sender, 'outbound-rtp')
    const now = {
      sent: out?.packetsSent ?? 0,
      again: out?.retransmittedPacketsSent ?? 0,
      encodeS: out?.totalEncodeTime ?? 0,
      frames: out?.framesEncoded ?? 0,
    }
    const encodeMs = (1000 * (now.encodeS - this.#sent.encodeS)) / (now.frames - this.#sent.frames)
    this.#isSlow ||= encodeMs > slowMs
    const sent = now.sent - this.#sent.sent
    const again = sent > 0 ? Math.min(Math.max(now.again - this.#sent.again, 0) / sent, 1) : 0
    this.#sent = now
    const rttMs = Math.round(1000 * (far?.roundTripTime ?? pair?.currentRoundTripTime ?? 0))
    return { rttMs, lost: Math.max(again, far?.fractionLost ?? 0) }
  }

  async encode({ kbps, height, fps, layers, isActive }: Encoding): Promise<void> {
    const { sender } = this
    if (!sender) return
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
}
