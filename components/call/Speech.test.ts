import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import type { SpokenMessage, WireMessage } from '@/lib/calls/room/wire.ts'

import { Speech } from './Speech.ts'
import { fromWire, toWire } from './wire.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const key = '6f1c6a52-7d0e-4c55-9a3b-1f4a6a2f9d10'
const draft = { kind: 'draft', key, body: 'पा', at: 1 } as const
const line = { kind: 'line', key, body: 'पानी' } as const
const stop = { kind: 'urgent', what: { act: 'stop_recording' } } as const
const seen = { fps: 30, width: 640, height: 480, delayMs: 90, frozenMs: 0, freezes: 0, lost: 0, lacks: [], rttMs: 40 }
const picture: WireMessage = { kind: 'picture', isPoor: false, seen }

/** Somebody in a room: what they sent and what they were told. */
function inRoom() {
  const world = {
    isRoomThere: true,
    sent: [] as object[],
    told: [] as SpokenMessage['kind'][],
    pictures: [] as string[],
  }
  const speech = new Speech({
    send: async (bytes, reliable) => {
      if (!world.isRoomThere) throw new Error('no room')
      world.sent.push({ kind: fromWire(bytes)?.kind, reliable })
    },
    onReport: () => undefined,
    onMark: () => undefined,
    onSpoken: ({ kind }) => void world.told.push(kind),
  })
  speech.onPicture(({ kind }, from) => void world.pictures.push(`${kind} ${from.identity}`))
  const hear = (message: WireMessage, identity: string) =>
    speech.hear(toWire(message), { identity, attributes: { kind: 'companion' } })
  return { world, speech, hear }
}

test('a letter goes in order and past what is held up, twice; a line once', async () => {
  const { world, speech } = inRoom()
  await speech.say(draft)
  await vi.advanceTimersByTimeAsync(1000)
  const past = { kind: 'draft', reliable: false }
  expect(world.sent).toEqual([past, { kind: 'draft', reliable: true }, past])
  world.sent = []
  expect(await speech.say(line)).toBe(true)
  await vi.advanceTimersByTimeAsync(1000)
  expect(world.sent).toEqual([{ kind: 'line', reliable: true }])
})

test('who has no room is told that nothing was said', async () => {
  const { world, speech } = inRoom()
  world.isRoomThere = false
  expect(await speech.say(line)).toBe(false)
})

test('a guest is read, and what reaches them is known; they stop no recording and suggest no other way', () => {
  const { world, hear } = inRoom()
  for (const message of [draft, line, picture, stop, { kind: 'suggestion', step: 'message' } as const])
    hear(message, 'guest-a')
  expect(world).toMatchObject({ told: ['draft', 'line'], pictures: ['picture guest-a'] })
  hear(stop, 'citizen')
  hear({ kind: 'suggestion', step: 'message' }, 'staff-1')
  expect(world).toMatchObject({
    told: ['draft', 'line', 'urgent'],
    pictures: ['picture guest-a', 'suggestion staff-1'],
  })
})
