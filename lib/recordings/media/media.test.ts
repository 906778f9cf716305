import { readFileSync } from 'node:fs'

import {
  BufferSource,
  BufferTarget,
  Conversion,
  EncodedPacketSink,
  Input,
  MP4,
  Mp4OutputFormat,
  Output,
  type Rotation,
  WEBM,
} from 'mediabunny'
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

describe('a signed message as an older iPhone recorded it', () => {
  /** Two seconds of H.264 Baseline in MP4, 640×480: a bright bar walks over a grey ground. */
  const recorded = new Uint8Array(readFileSync(new URL('../../../tests/fixtures/baseline.mp4', import.meta.url)))

  async function held(rotate: Rotation): Promise<Uint8Array<ArrayBuffer>> {
    const target = new BufferTarget()
    const output = new Output({ format: new Mp4OutputFormat(), target })
    const input = new Input({ source: new BufferSource(recorded), formats: [MP4] })
    await (await Conversion.init({ input, output, video: { rotate, allowRotationMetadata: true } })).execute()
    return new Uint8Array(target.buffer ?? new ArrayBuffer(0))
  }

  test('tells its length, is still H.264, and has a small copy with as many pictures, and a still', async () => {
    const film = await remux(recorded)
    expect(film).toMatchObject({ mimeType: 'video/mp4' })
    const copy = await makeSmallCopy(film.bytes)
    if (!copy) throw new Error('no copy')
    const after = await packetsOf(copy.film)
    expect(after.size).toEqual([320, 240])
    expect(after.packets).toHaveLength(60)
    const { data } = await sharp(copy.poster).greyscale().raw().toBuffer({ resolveWithObject: true })
    // The picture of the first second: the bar begins at 210 of 640.
    const bright = [110, 115, 120].map((x) => data[120 * 320 + x] ?? 0)
    expect(Math.min(...bright)).toBeGreaterThan(180)
    expect(data[120 * 320 + 40]).toBeLessThan(140)
  })

  test.each([
    [90, [240, 320], [120, 110]],
    [180, [320, 240], [210, 120]],
    [270, [240, 320], [120, 210]],
  ] as const)('held so that it is turned by %i°, it is upright in the copy', async (rotation, size, [x, y]) => {
    const copy = await makeSmallCopy(await held(rotation))
    if (!copy) throw new Error('no copy')
    expect((await packetsOf(copy.film)).size).toEqual(size)
    const still = await sharp(copy.poster).greyscale().raw().toBuffer()
    expect(still[y * size[0] + x]).toBeGreaterThan(180)
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
