import type { RemoteTrack } from 'livekit-client'
import { expect, test } from 'vitest'

import { Received } from './Received.ts'

/** A picture whose browser's counters stand like this at each look. */
function picture(...looks: object[]): RemoteTrack {
  let asked = 0
  const getStats = async () => {
    // Each look asks for the picture and for its way.
    const inbound = { type: 'inbound-rtp', frameWidth: 640, frameHeight: 480, ...looks[Math.floor(asked++ / 2)] }
    const pair = { type: 'candidate-pair', nominated: true, currentRoundTripTime: 0.08 }
    return new Map(Object.entries({ inbound, pair }))
  }
  return { receiver: { getStats } } as unknown as RemoteTrack
}

const before = {
  timestamp: 1000,
  framesDecoded: 30,
  packetsReceived: 100,
  packetsLost: 0,
  totalFreezesDuration: 0.5,
  freezeCount: 1,
  totalProcessingDelay: 3,
  jitterBufferDelay: 2.4,
  jitterBufferEmittedCount: 30,
}
const after = {
  timestamp: 6000,
  framesDecoded: 155,
  packetsReceived: 695,
  packetsLost: 5,
  totalFreezesDuration: 1.3,
  freezeCount: 3,
  totalProcessingDelay: 18,
  jitterBufferDelay: 12.4,
  jitterBufferEmittedCount: 155,
}

test('of the last 5 s is told how many pictures came, how often and how long they stood still, and how late they were', async () => {
  const received = new Received(picture(before, after))
  expect(await received.look(0)).toBeNull()
  expect(await received.look(140)).toMatchObject({
    fps: 25,
    width: 640,
    height: 480,
    freezes: 2,
    frozenMs: 800,
    lost: 5 / 600,
    // Half of 80 ms and of 140 ms, and 15 s that 125 pictures waited and were decoded together.
    delayMs: 230,
  })
})

test('a browser that does not tell how long decoding takes tells how long pictures were kept back', async () => {
  const less = (one: typeof before) => ({ ...one, totalProcessingDelay: undefined })
  const received = new Received(picture(less(before), less(after)))
  await received.look(0)
  expect(await received.look(140)).toMatchObject({ delayMs: 190 })
})

test('while no picture comes none is told of', async () => {
  expect(await new Received({} as RemoteTrack).look(0)).toBeNull()
})
