import type { RemoteTrack } from 'livekit-client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { ReceivedPictures } from './ReceivedPictures.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A picture that comes at this rate from now on. */
function picture(fps: number): RemoteTrack {
  const beganAt = performance.now()
  const getStats = async () => {
    const ms = performance.now() - beganAt
    return new Map([['inbound', { type: 'inbound-rtp', timestamp: ms, framesDecoded: (fps * ms) / 1000 }]])
  }
  return { receiver: { getStats } } as unknown as RemoteTrack
}

/** Looked at every 5 s, as a page does. → what was seen at each look */
function looking() {
  const pictures = new ReceivedPictures(5000)
  const looks: number[][] = []
  setInterval(() => void pictures.look(() => 0).then((seen) => looks.push(seen.map(({ fps }) => fps))), 5000)
  return { pictures, looks }
}

test('whoever comes and goes every few seconds, what comes from the others is told every 5 s', async () => {
  const { pictures, looks } = looking()
  const citizen = picture(25)
  for (let time = 0; time < 5; time += 1) {
    pictures.watch([citizen])
    await vi.advanceTimersByTimeAsync(2000)
    pictures.watch([citizen, picture(12)])
    await vi.advanceTimersByTimeAsync(2000)
  }
  expect(looks).toEqual([[25], [25], [25], [25]])
})

test('of a picture that came a moment before a look nothing is told yet, and all of it at the next', async () => {
  const { pictures, looks } = looking()
  await vi.advanceTimersByTimeAsync(4000)
  pictures.watch([picture(25)])
  await vi.advanceTimersByTimeAsync(6000)
  expect(looks).toEqual([[], [25]])
})
