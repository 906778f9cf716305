import type { LocalAudioTrack, LocalVideoTrack, TrackPublishDefaults } from 'livekit-client'

import { loadLiveKit } from './livekit'

/** Why there is no picture: the person said no, there is no camera, another program has it, or it stopped in the middle. */
export type CameraProblem = 'refused' | 'missing' | 'busy' | 'stopped'

type Opened<T> = { ok: true; track: T } | { ok: false; problem: CameraProblem }

/**
 * One picture and no layers: under congestion a server prefers a bigger picture at a lower frame rate to a smaller one at full rate,
 * and signing dies of that. The browser then gives up size before frames. 600 kbit/s is 30 fps at 640×480.
 */
export const publishing: TrackPublishDefaults = {
  simulcast: false,
  videoCodec: 'vp8',
  videoEncoding: { maxBitrate: 600_000, maxFramerate: 30 },
  degradationPreference: 'maintain-framerate',
  dtx: true,
  red: true,
}

export async function openCamera(): Promise<Opened<LocalVideoTrack>> {
  const { createLocalVideoTrack } = await loadLiveKit()
  try {
    const track = await createLocalVideoTrack({
      resolution: { width: 640, height: 480, frameRate: 30 },
      facingMode: 'user',
    })
    // Movement before detail: a blurred hand can be read, a frozen one cannot.
    track.mediaStreamTrack.contentHint = 'motion'
    return { ok: true, track }
  } catch (error) {
    return { ok: false, problem: problemOf(error) }
  }
}

export async function openMicrophone(): Promise<Opened<LocalAudioTrack>> {
  const { createLocalAudioTrack } = await loadLiveKit()
  try {
    const track = await createLocalAudioTrack({ echoCancellation: true, noiseSuppression: true, autoGainControl: true })
    return { ok: true, track }
  } catch (error) {
    return { ok: false, problem: problemOf(error) }
  }
}

function problemOf(error: unknown): CameraProblem {
  const name = error instanceof Error ? error.name : ''
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'missing'
  if (name === 'NotReadableError' || name === 'AbortError') return 'busy'
  return 'refused'
}
