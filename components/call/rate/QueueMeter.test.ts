import { expect, test } from 'vitest'

import { QueueMeter } from './QueueMeter.ts'

const clean = { isLossy: false }

/** Pictures of half a second at 30 a second, each that much later than the fastest way. */
function half(meter: QueueMeter, from: number, lateMs: (index: number) => number, rtpStart = 1000): void {
  for (let index = 0; index < 15; index++) {
    const at = from + (index * 1000) / 30
    meter.note((rtpStart + Math.round(at * 90)) % 2 ** 32, at + 5000 + lateMs(index))
  }
}

test('a queue is seen from the first half second in which it grew', () => {
  const meter = new QueueMeter()
  half(meter, 0, () => 0)
  expect(meter.read(500, clean)).toBeCloseTo(0, 0)
  half(meter, 500, () => 120)
  expect(meter.read(1000, clean)).toBeCloseTo(120, 0)
})

test('single late pictures, which were large or had to be repaired, are no queue', () => {
  const meter = new QueueMeter()
  half(meter, 0, () => 0)
  meter.read(500, clean)
  half(meter, 500, (index) => (index % 2 === 0 ? 0 : 400))
  expect(meter.read(1000, clean)).toBeCloseTo(0, 0)
})

test('where packets are lost, a row of pictures that were repaired together is no queue; what all of them waited is one', () => {
  const meter = new QueueMeter()
  half(meter, 0, () => 0)
  meter.read(500, clean)
  half(meter, 500, (index) => (index >= 9 ? 300 : 0))
  expect(meter.read(1000, { isLossy: true })).toBeCloseTo(0, 0)
  half(meter, 1000, () => 300)
  expect(meter.read(1500, { isLossy: true })).toBeCloseTo(300, 0)
})

test('without a picture nothing can be told', () => {
  expect(new QueueMeter().read(500, clean)).toBeNull()
})

test('a way that became longer for good is the way after 20 s', () => {
  const meter = new QueueMeter()
  half(meter, 0, () => 0)
  meter.read(500, clean)
  let last: number | null = null
  for (let at = 500; at < 22_000; at += 500) {
    half(meter, at, () => 80)
    last = meter.read(at + 500, clean)
  }
  expect(last).toBeCloseTo(0, 0)
})

test('the RTP clock may turn over', () => {
  const meter = new QueueMeter()
  half(meter, 0, () => 0, 2 ** 32 - 40_000)
  meter.read(500, clean)
  half(meter, 500, () => 0, 2 ** 32 - 40_000)
  expect(meter.read(1000, clean)).toBeCloseTo(0, 0)
})

test('a queue that grows is told of after four pictures', () => {
  const meter = new QueueMeter()
  half(meter, 0, () => 0)
  meter.read(500, clean)
  const late = (index: number): boolean =>
    meter.note(Math.round((600 + index * 33) * 90) + 1000, 5600 + index * 33 + 150)
  expect([0, 1, 2, 3].map(late)).toEqual([false, false, false, true])
})
