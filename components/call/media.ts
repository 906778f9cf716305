import type { LocalAudioTrack, LocalVideoTrack, TrackPublishDefaults } from 'livekit-client'

import { type DeviceProblem, openDevice } from '@/components/browser/open-device'
import { floorKbps, topKbps } from '@/lib/calls/rate/ladder'

import { loadLiveKit } from './livekit'
import type { Abilities } from './rate/abilities'

/** Why there is no picture: what openDevice says, it stopped in the middle, or the network did not bring what opens it yet. */
export type CameraProblem = DeviceProblem | 'stopped' | 'offline'

export type Opened<T> = { ok: true; track: T } | { ok: false; problem: CameraProblem }

/** Wideband speech in Opus; no less than 20 is asked for. */
const voiceKbps = 24

/**
 * One picture and no sizes beside it: under congestion a server prefers a bigger picture at a lower frame rate to a smaller one at full rate,
 * and signing dies of that. This is how a picture begins; rate/SigningRate.ts decides its rate and size from
 * then on; where it cannot, the browser's own controller does, up to what a picture of 640×480 needs.
 */
export const publishing = ({ canSteer }: Pick<Abilities, 'canSteer'>): TrackPublishDefaults => ({
  simulcast: false,
  videoCodec: 'vp9',
  scalabilityMode: 'L1T1',
  backupCodec: false,
  videoEncoding: { maxBitrate: (canSteer ? floorKbps : topKbps[0]) * 1000, maxFramerate: 30 },
  degradationPreference: 'maintain-framerate',
  // Constant while somebody speaks, and before the picture in every queue: a hearing person on the same link is understood however small the
  // picture becomes. In a call by voice each packet carries the one before it as well (RED), and the server asks for the encoder's own repair (in-band FEC).
  audioPreset: { maxBitrate: voiceKbps * 1000, priority: 'high' },
  dtx: true,
  red: true,
})

/** A machine with fewer has enough to do with a picture of 640×480 each way. */
const manyCores = 8

export async function openCamera(): Promise<Opened<LocalVideoTrack>> {
  const size = navigator.hardwareConcurrency >= manyCores ? { width: 1280, height: 720 } : { width: 640, height: 480 }
  return open(
    { video: { ...size, frameRate: 30, facingMode: 'user' } },
    ({ LocalVideoTrack: VideoTrack, Track }, source) =>
      Object.assign(new VideoTrack(source, undefined, isOurs), { source: Track.Source.Camera }),
  )
}

export async function openMicrophone(): Promise<Opened<LocalAudioTrack>> {
  const voice = { echoCancellation: true, noiseSuppression: true, autoGainControl: true }
  return open({ audio: voice }, ({ LocalAudioTrack: AudioTrack, Track }, source) =>
    Object.assign(new AudioTrack(source, undefined, isOurs), { source: Track.Source.Microphone }),
  )
}

/** LiveKit would open a device that stopped again by itself, behind a page that says it is off: ours are opened here only. */
const isOurs = true

type LiveKit = Awaited<ReturnType<typeof loadLiveKit>>

async function open<T>(
  wish: MediaStreamConstraints,
  asTrack: (liveKit: LiveKit, source: MediaStreamTrack) => T,
): Promise<Opened<T>> {
  const liveKit = await loadLiveKit().catch(() => null)
  if (!liveKit) return { ok: false, problem: 'offline' }
  const opened = await openDevice(wish)
  if (typeof opened === 'string') return { ok: false, problem: opened }
  const [source] = opened.getTracks()
  return source ? { ok: true, track: asTrack(liveKit, source) } : { ok: false, problem: 'missing' }
}
