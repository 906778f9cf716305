import { expect, test } from 'vitest'

import { abilitiesOf, lackedBy } from './abilities.ts'

const having = (...names: string[]) => ({ prototype: Object.fromEntries(names.map((one) => [one, null])) })
const sender = having('getParameters', 'setParameters', 'getStats', 'replaceTrack')

test('Chrome and Firefox steer the picture and wait for repairs', () => {
  const today = {
    RTCRtpSender: sender,
    RTCRtpReceiver: having('getStats', 'jitterBufferTarget'),
    HTMLVideoElement: having('requestVideoFrameCallback'),
  }
  expect(abilitiesOf(today)).toEqual({ canSteer: true, wait: 'jitterBufferTarget', tellsArrival: true })
  expect(lackedBy(today)).toEqual([])
})

test('an older Chrome waits under another name', () => {
  const older = {
    RTCRtpSender: sender,
    RTCRtpReceiver: having('getStats', 'playoutDelayHint'),
    HTMLVideoElement: having('requestVideoFrameCallback'),
  }
  expect(abilitiesOf(older).wait).toBe('playoutDelayHint')
})

test('Safari on iOS steers the picture and cannot wait, and the record of its call says so', () => {
  const iphone = {
    RTCRtpSender: sender,
    RTCRtpReceiver: having('getStats'),
    HTMLVideoElement: having('requestVideoFrameCallback'),
  }
  expect(abilitiesOf(iphone)).toEqual({ canSteer: true, wait: null, tellsArrival: true })
  expect(lackedBy(iphone)).toEqual(['wait'])
})

test('a browser that cannot say what it sends keeps its own controller', () => {
  expect(abilitiesOf({ RTCRtpSender: having('replaceTrack'), RTCRtpReceiver: having() }).canSteer).toBe(false)
  expect(abilitiesOf({})).toEqual({ canSteer: false, wait: null, tellsArrival: false })
  expect(lackedBy({})).toEqual(['steer', 'wait', 'arrival'])
})
