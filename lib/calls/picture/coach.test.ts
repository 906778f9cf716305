import { describe, expect, test } from 'vitest'

import { crossesEdge, lightOf, type Sample, sampleOf, sampleOfPlane, sure, sureOfEdge } from './coach.ts'

const [width, height] = [32, 24]
const picture = (shade: (x: number, y: number) => number): Sample => ({
  width,
  height,
  luma: Uint8Array.from({ length: width * height }, (_, at) => shade(at % width, Math.floor(at / width))),
})

describe('the coach', () => {
  test('sees a dark room, a window behind the person, and good light', () => {
    expect(lightOf(picture(() => 20))).toBe('dark')
    expect(lightOf(picture((x) => (x > 8 && x < 24 ? 40 : 220)))).toBe('backlit')
    expect(lightOf(picture((x) => (x > 8 && x < 24 ? 150 : 110)))).toBe('good')
    expect(lightOf(picture((x) => (x > 8 && x < 24 ? 140 : 230)))).toBe('good')
  })

  test('sees hands that swing out of the picture, not one gesture inside it, not a camera that is moved', () => {
    const still = picture(() => 100)
    const hand = (left: number) => picture((x, y) => (x >= left && x < left + 5 && y > 10 && y < 18 ? 200 : 100))
    expect(crossesEdge(still, hand(28))).toBe(true)
    expect(crossesEdge(still, hand(0))).toBe(true)
    expect(crossesEdge(still, hand(14))).toBe(false)
    expect(
      crossesEdge(
        still,
        picture(() => 160),
      ),
    ).toBe(false)
    expect(
      crossesEdge(
        still,
        picture((x) => 100 + (x % 2) * 10),
      ),
    ).toBe(false)
  })

  test('speaks after several swings and is silent again when the hands stay inside', () => {
    expect(sureOfEdge(0, true)).toBeLessThan(sure)
    let certainty = [true, false, true, true].reduce(sureOfEdge, 0)
    expect(certainty).toBeGreaterThanOrEqual(sure)
    certainty = Array.from({ length: 5 }, () => false).reduce(sureOfEdge, certainty)
    expect(certainty).toBeLessThan(sure)
  })

  test('reads a frame’s plane of brightness like its picture: black, white, and where they are', () => {
    const stride = 70
    const bytes = new Uint8Array(7 + stride * 48).fill(16)
    for (let y = 0; y < 48; y++) bytes.fill(235, 7 + y * stride + 32, 7 + y * stride + 64)
    const { luma } = sampleOfPlane(bytes, { offset: 7, stride }, { width: 64, height: 48 }, { width: 4, height: 3 })
    expect([...luma]).toEqual([0, 0, 255, 255, 0, 0, 255, 255, 0, 0, 255, 255])
  })

  test('reads brightness as the eye does: green counts more than blue', () => {
    const of = (...rgb: number[]) =>
      sampleOf({ data: new Uint8ClampedArray([...rgb, 255]), width: 1, height: 1 }).luma[0]
    expect(of(0, 255, 0)).toBeGreaterThan(of(0, 0, 255) ?? 255)
    expect(of(255, 255, 255)).toBeGreaterThan(250)
  })
})
