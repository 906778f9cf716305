import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { devicesOfCall, plugIn } from './devices-model.ts'

vi.mock('./livekit.ts', () => ({
  loadLiveKit: async () => (await import('./devices-model.ts')).liveKitTracks,
}))

let plugged: ReturnType<typeof plugIn>
function pullOut() {
  plugged.now.readyState = 'ended'
  plugged.now.dispatchEvent(new Event('ended'))
}
const seen = (track: object | null, problem: string | null) => ({ isOn: track !== null, problem })
function devices() {
  const { devices: made, view, saidOff } = devicesOfCall()
  return {
    made,
    saidOff,
    camera: () => seen(view().camera, view().cameraProblem),
    microphone: () => seen(view().microphone, view().microphoneProblem),
  }
}

beforeEach(() => {
  plugged = plugIn()
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
  plugged.now.dispatchEvent(new Event('mute'))
  expect(microphone()).toEqual({ isOn: true, problem: 'stopped' })
  plugged.now.dispatchEvent(new Event('unmute'))
  expect(microphone().problem).toBeNull()
})

test('a camera that falls out is told; one that was exchanged meanwhile is not', async () => {
  const { made, camera } = devices()
  await made.open('sign')
  const before = plugged.now
  await made.turnCameraOn()
  before.dispatchEvent(new Event('ended'))
  expect(camera().problem).toBeNull()
  pullOut()
  expect(camera()).toEqual({ isOn: false, problem: 'stopped' })
})

test('what is switched off by choice is no problem any more', async () => {
  const { made, microphone } = devices()
  await made.open('voice')
  plugged.now.dispatchEvent(new Event('mute'))
  await made.turnMicrophoneOff()
  expect(microphone()).toEqual({ isOn: false, problem: null })
})

test('only a camera that its person turned off is told as off: not one that a phone call took, and not one that fell out', async () => {
  const { made, saidOff } = devices()
  await made.open('sign')
  plugged.now.dispatchEvent(new Event('mute'))
  pullOut()
  expect(saidOff).toEqual([false])
  await made.turnCameraOn()
  await made.turnCameraOff()
  expect(saidOff).toEqual([false, false, true])
})
