import type { LocalParticipant } from 'livekit-client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import type { Join } from '@/lib/calls/answers'

import { CallConnection } from './connection.ts'
import { devicesOfCall, plugIn } from './devices-model.ts'

/** LiveKit's own code on a network that brings it at one time and not at another. */
const network = vi.hoisted(() => ({ isUp: false, asked: 0 }))
vi.mock('./livekit.ts', () => ({
  loadLiveKit: async () => {
    network.asked += 1
    if (!network.isUp) throw new Error('ChunkLoadError')
    return (await import('./devices-model.ts')).liveKitTracks
  },
}))

beforeEach(() => {
  Object.assign(network, { isUp: false, asked: 0 })
  plugIn()
  vi.stubGlobal('document', new EventTarget())
  vi.stubGlobal('addEventListener', () => undefined)
  vi.stubGlobal('removeEventListener', () => undefined)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('who joins where the network does not bring the call’s code is told so, and joining is tried again', async () => {
  const way: Join = { url: 'ws://here', token: 't', iceServers: null }
  const connection = new CallConnection()
  connection.use({ getJoin: async () => ({ ok: true, value: way }), onWire: () => undefined })
  await connection.start(way)
  expect(connection.view().link).toBe('coming_back')
  await vi.waitFor(() => expect(network.asked).toBeGreaterThan(2), { timeout: 5000 })
  await connection.stop()
})

test('who was away too long is out, and joins again with as much time to come back as before', async () => {
  vi.useFakeTimers()
  const connection = new CallConnection()
  connection.use({ getJoin: async () => ({ ok: false, code: 'offline' }), onWire: () => undefined })
  await connection.start()
  await vi.advanceTimersByTimeAsync(100_000)
  expect(connection.view().link).toBe('coming_back')
  await vi.advanceTimersByTimeAsync(150_000)
  expect(connection.view().link).toBe('lost')

  await connection.start()
  await vi.advanceTimersByTimeAsync(100_000)
  expect(connection.view().link).toBe('coming_back')
  await connection.stop()
})

test('a camera that the network kept shut says so, and opens by itself when the network is back', async () => {
  const { devices, view } = devicesOfCall()
  await devices.open('sign')
  expect(view()).toMatchObject({ camera: null, cameraProblem: 'offline' })
  network.isUp = true
  await devices.reopen()
  expect(view().cameraProblem).toBeNull()
  expect(view().camera).not.toBeNull()
})

test('a picture that the media server did not take is offered to it again until it does', async () => {
  vi.useFakeTimers()
  network.isUp = true
  const publishTrack = vi.fn<LocalParticipant['publishTrack']>().mockRejectedValue(new Error('publishing timed out'))
  const { devices, join } = devicesOfCall({ trackPublications: new Map(), publishTrack })
  join()
  await devices.open('sign')
  await vi.advanceTimersByTimeAsync(5000)
  expect(publishTrack.mock.calls.length).toBeGreaterThanOrEqual(3)
  devices.stop()
  const tried = publishTrack.mock.calls.length
  await vi.advanceTimersByTimeAsync(10_000)
  expect(publishTrack).toHaveBeenCalledTimes(tried)
})
