import { BufferSource, EncodedPacketSink, Input, WEBM } from 'mediabunny'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'

import { cues, recordedFilm } from '../../../tests/fixtures/film.ts'
import { remux } from './remux.ts'
import { makeSmallCopy, smallSize } from './small-copy.ts'

const opened = (bytes: Uint8Array<ArrayBuffer>) => new Input({ source: new BufferSource(bytes), formats: [WEBM] })

async function packetsOf(bytes: Uint8Array<ArrayBuffer>) {
  const track = await opened(bytes).getPrimaryVideoTrack()
  if (!track) throw new Error('no pictures')
  const packets = await Array.fromAsync(new EncodedPacketSink(track).packets())
  return { size: [track.codedWidth, track.codedHeight], packets }
}

describe('a signed message as the phone recorded it', async () => {
  const recorded = await recordedFilm({ width: 640, height: 480, seconds: 3 })

  test('tells its length and can be jumped in, every picture the same', async () => {
    const film = await remux(recorded)
    expect(film.mimeType).toBe('video/webm')
    expect(film.durationMs).toBeGreaterThan(2900)
    expect(Buffer.from(recorded).includes(cues)).toBe(false)
    expect(Buffer.from(film.bytes).includes(cues)).toBe(true)
    const [before, after] = [await packetsOf(recorded), await packetsOf(film.bytes)]
    expect(after.packets.map(({ data }) => Buffer.from(data).toString('base64'))).toEqual(
      before.packets.map(({ data }) => Buffer.from(data).toString('base64')),
    )
  })

  test('has a small copy with as many pictures, and a still', async () => {
    const copy = await makeSmallCopy(recorded)
    if (!copy) throw new Error('no copy')
    const [before, after] = [await packetsOf(recorded), await packetsOf(copy.film)]
    expect(after.size).toEqual([320, 240])
    expect(after.packets).toHaveLength(before.packets.length)
    expect(after.packets.map(({ timestamp }) => timestamp)).toEqual(before.packets.map(({ timestamp }) => timestamp))
    const still = await sharp(copy.poster).metadata()
    expect([still.format, still.width, still.height]).toEqual(['jpeg', 320, 240])
  })
})

test('what is no film is refused', async () => {
  await expect(remux(new Uint8Array(1000))).rejects.toThrow(/format/)
})

test.each([
  [640, 480, { width: 320, height: 240 }],
  [480, 640, { width: 240, height: 320 }],
  [1280, 720, { width: 426, height: 240 }],
  [176, 144, { width: 176, height: 144 }],
])('a film of %i×%i becomes small without being bent', (width, height, small) => {
  expect(smallSize({ width, height })).toEqual(small)
})
