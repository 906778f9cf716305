import type { Room } from 'livekit-client'
import { expect, test } from 'vitest'

import { Outgoing } from './Outgoing.ts'

const wanted = { kbps: 200, height: 240, fps: 30, layers: 3, isActive: true } as const

/** A browser's sender as far as it is told how to encode; it knows only these words. */
function senderKnowing(preferences: string[], refusal: Error | null) {
  let kept: RTCRtpSendParameters & { degradationPreference?: string } = {
    encodings: [{}],
    transactionId: '',
    codecs: [],
    headerExtensions: [],
    rtcp: {},
  }
  return {
    track: { getSettings: () => ({ width: 640, height: 480 }) },
    getParameters: () => structuredClone(kept),
    setParameters: async (asked: typeof kept) => {
      const preference = asked.degradationPreference
      if (preference !== undefined && !preferences.includes(preference)) throw new TypeError(preference)
      if (refusal && asked.encodings[0] && 'scalabilityMode' in asked.encodings[0]) throw refusal
      kept = structuredClone(asked)
    },
    kept: () => kept,
    getStats: async () => new Map<string, object>(),
  }
}

function outgoing(sender: ReturnType<typeof senderKnowing>): Outgoing {
  const publications = new Map([['camera', { track: { sender } }]])
  return new Outgoing({ localParticipant: { videoTrackPublications: publications } } as unknown as Room)
}

test.each([
  ['Chrome of today', ['maintain-framerate', 'maintain-framerate-and-resolution'], null],
  ['an iPhone, which knows fewer preferences', ['maintain-framerate'], null],
  ['Firefox, which knows no layers', ['maintain-framerate'], new TypeError('layers')],
  ['a phone whose encoder has no layers', ['maintain-framerate'], new DOMException('layers', 'OperationError')],
])('%s sends at the rate and the size that was decided', async (_, preferences, refusal) => {
  const sender = senderKnowing(preferences, refusal)
  const sends = outgoing(sender)
  await sends.encode(wanted)
  expect(sender.kept().encodings[0]).toMatchObject({ maxBitrate: 200_000, scaleResolutionDownBy: 2, active: true })
  await sends.encode({ ...wanted, kbps: 90 })
  expect(sender.kept().encodings[0]).toMatchObject({ maxBitrate: 90_000 })
})

test('a phone that takes 40 ms for a picture of 640×480 is asked for 320×240, for as long as the call lasts', async () => {
  const encoded = { type: 'outbound-rtp', frameWidth: 640, frameHeight: 480, framesEncoded: 0, totalEncodeTime: 0 }
  const sends = outgoing({ ...senderKnowing([], null), getStats: async () => new Map([['out', { ...encoded }]]) })
  const look = async (times: number, eachMs: number) => {
    for (let looked = 0; looked < times; looked += 1) {
      encoded.framesEncoded += 12
      encoded.totalEncodeTime += (12 * eachMs) / 1000
      await sends.look()
    }
  }
  await look(10, 10)
  expect(sends.most).toBe(1)
  await look(12, 40)
  expect(sends.most).toBe(0)
  await look(10, 10)
  expect(sends.most).toBe(0)
})
