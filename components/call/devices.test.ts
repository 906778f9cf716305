import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { Devices } from './devices.ts'
import { nothingYet } from './view.ts'

vi.mock('./livekit.ts', () => {
  class Track {
    static readonly Source = { Camera: 'camera', Microphone: 'microphone' }
    readonly mediaStreamTrack: MediaStreamTrack
    constructor(from: MediaStreamTrack) {
      this.mediaStreamTrack = from
    }
    readonly stop = () => undefined
  }
  return { loadLiveKit: async () => ({ LocalAudioTrack: Track, LocalVideoTrack: Track, Track }) }
})

function source() {
  return Object.assign(new EventTarget(), { readyState: 'live', muted: false })
}
let plugged = source()
function pullOut() {
  plugged.readyState = 'ended'
  plugged.dispatchEvent(new Event('ended'))
}
const seen = (track: object | null, problem: string | null) => ({ isOn: track !== null, problem })
function devices() {
  let view = nothingYet
  const made = new Devices({
    view: () => view,
    show: (part) => {
      view = { ...view, ...part }
    },
    me: () => undefined,
  })
  return {
    made,
    camera: () => seen(view.camera, view.cameraProblem),
    microphone: () => seen(view.microphone, view.microphoneProblem),
  }
}

beforeEach(() => {
  vi.stubGlobal('navigator', {
    hardwareConcurrency: 4,
    mediaDevices: {
      getUserMedia: async () => {
        plugged = source()
        return { getTracks: () => [plugged] }
      },
    },
  })
})
afterEach(() => vi.unstubAllGlobals())

test('who pulls the headset out in a call is told that nobody hears them, and switches the microphone on again', async () => {
  const { made, microphone } = devices()
  await made.open('voice')
  expect(microphone()).toEqual({ isOn: true, problem: null })
  pullOut()
  expect(microphone()).toEqual({ isOn: false, problem: 'stopped' })
  await made.turnMicrophoneOn()
  expect(microphone()).toEqual({ isOn: true, problem: null })
})

test('a phone call takes the microphone, and gives it back', async () => {
  const { made, microphone } = devices()
  await made.open('voice')
  plugged.dispatchEvent(new Event('mute'))
  expect(microphone()).toEqual({ isOn: true, problem: 'stopped' })
  plugged.dispatchEvent(new Event('unmute'))
  expect(microphone().problem).toBeNull()
})

test('a camera that falls out is told; one that was exchanged meanwhile is not', async () => {
  const { made, camera } = devices()
  await made.open('sign')
  const before = plugged
  await made.turnCameraOn()
  before.dispatchEvent(new Event('ended'))
  expect(camera().problem).toBeNull()
  pullOut()
  expect(camera()).toEqual({ isOn: false, problem: 'stopped' })
})

test('what is switched off by choice is no problem any more', async () => {
  const { made, microphone } = devices()
  await made.open('voice')
  plugged.dispatchEvent(new Event('mute'))
  await made.turnMicrophoneOff()
  expect(microphone()).toEqual({ isOn: false, problem: null })
})
