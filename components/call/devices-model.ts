import type { LocalParticipant } from 'livekit-client'
import { vi } from 'vitest'

import { Devices } from './devices.ts'
import { nothingYet } from './view.ts'

class Track {
  static readonly Source = { Camera: 'camera', Microphone: 'microphone' }
  readonly mediaStreamTrack: MediaStreamTrack
  constructor(from: MediaStreamTrack) {
    this.mediaStreamTrack = from
  }
  readonly stop = () => undefined
}
/** What of LiveKit a camera and a microphone need. */
export const liveKitTracks = { LocalAudioTrack: Track, LocalVideoTrack: Track, Track }

const source = () => Object.assign(new EventTarget(), { readyState: 'live', muted: false })

/** A computer with a camera and a microphone. → the one that was opened last */
export function plugIn() {
  const plugged = { now: source() }
  vi.stubGlobal('navigator', {
    hardwareConcurrency: 4,
    mediaDevices: {
      getUserMedia: async () => {
        plugged.now = source()
        return { getTracks: () => [plugged.now], getVideoTracks: () => [plugged.now] }
      },
    },
  })
  return plugged
}

/** The devices of a call, and what its page shows of them. */
export function devicesOfCall(me?: Pick<LocalParticipant, 'trackPublications' | 'publishTrack'>) {
  let view = nothingYet
  const saidOff: boolean[] = []
  const devices = new Devices({
    view: () => view,
    show: (part) => {
      view = { ...view, ...part }
    },
    // The cast: a participant has much more that devices do not need.
    me: () => me as LocalParticipant | undefined,
    sayOff: (isCameraOff) => saidOff.push(isCameraOff),
  })
  const join = () => {
    view = { ...view, link: 'joined' }
  }
  return { devices, view: () => view, join, saidOff }
}
