import fc from 'fast-check'
import { expect, test } from 'vitest'

import { floorKbps, largestRung, topFor, usualRung } from './ladder.ts'
import { call, callOf, type Moment, tickMs } from './link-model.ts'
import type { Report } from './state.ts'

const links = fc.record({
  capacity: fc.integer({ min: 90, max: 6000 }),
  loss: fc.double({ min: 0, max: 0.06, noNaN: true }),
  wayMs: fc.integer({ min: 5, max: 250 }),
  seed: fc.integer({ min: 1, max: 1e6 }),
})
/** The same links each time: a test that fails says that something has changed. */
const runs = { numRuns: 500, seed: 20261127 }

/** More is sent than goes through; a little is the noise of measuring. */
const isAbove = (one: Moment): boolean => one.isActive && one.kbps > one.capacity * 1.03

/** The longest time in a row, in ms, for which it holds. */
function longest(moments: Moment[], holds: (one: Moment) => boolean): number {
  let [most, now] = [0, 0]
  for (const one of moments) {
    now = holds(one) ? now + tickMs : 0
    most = Math.max(most, now)
  }
  return most
}

const mean = (values: number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length
const changes = (values: number[]): number => values.filter((one, at) => at > 0 && one !== values[at - 1]).length

test('on a steady link the rate finds what it carries and stays there, and the size does not go up and down', () => {
  fc.assert(
    fc.property(links, ({ capacity, ...rest }) => {
      const all = call({ seconds: 80, capacityAt: () => capacity, ...rest })
      const settled = all.filter(({ at }) => at > 20_000)
      expect(Math.min(...all.map((one) => one.kbps))).toBeGreaterThanOrEqual(floorKbps)
      // A report is half a second and a way old, and a probe lasts two of them.
      expect(longest(settled, isAbove)).toBeLessThanOrEqual(1500 + 4 * rest.wayMs)
      const level = rest.loss > 0.016 ? 2 : rest.loss > 0.002 ? 1 : 0
      const top = topFor({ level, most: usualRung, rttMs: 2 * rest.wayMs })
      expect(mean(settled.map(({ kbps }) => kbps))).toBeGreaterThan(0.6 * Math.min(capacity, top))
      expect(settled.every((one) => one.isActive)).toBe(true)
      expect(changes(settled.map((one) => one.height))).toBeLessThanOrEqual(2)
      // A probe on a long way that is taken back until its answer is there is none.
      const falls = settled.filter((one, at) => at > 0 && one.kbps < 0.88 * (settled[at - 1]?.kbps ?? 0))
      expect(falls.length).toBeLessThanOrEqual(12)
    }),
    runs,
  )
})

test('more than what the link was measured to carry is sent for a second at most', () => {
  fc.assert(
    fc.property(links, fc.double({ min: 0.1, max: 1, noNaN: true }), ({ capacity, ...rest }, share) => {
      const after = Math.max(capacity * share, 90)
      const all = call({ seconds: 90, capacityAt: (at) => (at % 30_000 < 15_000 ? capacity : after), ...rest })
      const isAboveMeasured = (one: Moment): boolean =>
        one.isActive && one.measured !== null && one.kbps > Math.max(one.measured * 1.03, floorKbps)
      expect(longest(all, isAboveMeasured)).toBeLessThanOrEqual(1000)
    }),
    runs,
  )
})

test('when the link becomes narrow the queue is gone within three seconds, and never long for a second again', () => {
  fc.assert(
    fc.property(links, fc.double({ min: 0.08, max: 0.7, noNaN: true }), ({ capacity, ...rest }, share) => {
      const after = Math.max(capacity * share, 90)
      fc.pre(after < capacity * 0.75)
      const all = call({ seconds: 45, capacityAt: (at) => (at < 25_000 ? capacity : after), ...rest })
      const narrow = all.filter(({ at }) => at > 25_000)
      const isLong = (one: Moment): boolean => one.queueMs >= 250
      // Three seconds, and what a report takes to come; later a probe may find out too late how narrow it is.
      const later = narrow.filter(({ at }) => at > 28_500 + 6 * rest.wayMs)
      expect(longest(later, isLong)).toBeLessThanOrEqual(1000)
      expect(longest(narrow, isAbove)).toBeLessThanOrEqual(3000 + 4 * rest.wayMs)
    }),
    runs,
  )
})

test('a link of 2 Mbit/s that was narrow for a while has the large picture back within 15 s', () => {
  const all = call({ seconds: 70, capacityAt: (at) => (at > 20_000 && at < 40_000 ? 250 : 2000), wayMs: 40 })
  expect(all.find(({ at, height }) => at > 40_000 && height >= 480)?.at).toBeLessThan(55_000)
})

test('a dead link gets nothing, then little; the picture is back within 3 s, and soon large', () => {
  const all = call({ seconds: 50, capacityAt: (at) => (at > 20_000 && at < 28_000 ? 0 : 700), wayMs: 40 })
  const dead = all.filter(({ at }) => at > 24_000 && at < 28_000)
  expect(dead.every((one) => !one.isActive || one.kbps < 100)).toBe(true)
  expect(all.filter(({ at }) => at > 30_000).every((one) => one.isActive)).toBe(true)
  expect(all.find(({ at, height }) => at > 28_000 && height >= 480)?.at).toBeLessThan(34_000)
})

test('a link that was dead has the large picture back within 4 s, though the others are heard seconds later, and tell of what was lost meanwhile', () => {
  const dead = (at: number): boolean => at > 20_000 && at < 28_000
  const capacityAt = (at: number): number => (dead(at) ? 0 : 700)
  const largeAgain = (told: (report: Report) => Partial<Report>): number =>
    (call({ seconds: 45, capacityAt, wayMs: 40, told }).find(({ at, height }) => at > 28_000 && height >= 480)?.at ??
      0) / 1000
  const late = largeAgain(({ at }) => (at > 20_000 && at < 35_000 ? { heard: null } : {}))
  const lost = largeAgain(({ at, own }) => (at > 28_000 && at < 29_600 ? { own: { ...own, seenLost: 0.97 } } : {}))
  for (const seconds of [late, lost]) {
    expect(seconds).toBeGreaterThan(28)
    expect(seconds).toBeLessThan(32)
  }
})

test('a link that was dead and comes back narrow is not filled for long, though the others are not heard', () => {
  const all = call({
    seconds: 60,
    capacityAt: (at) => (at < 20_000 ? 700 : at < 28_000 ? 0 : 200),
    wayMs: 40,
    told: ({ at, own }) =>
      at > 20_000 && at < 35_000 ? { heard: null, own: { ...own, lost: at > 28_500 ? 0.3 : 0 } } : {},
  })
  const long = all.filter(({ at, queueMs }) => at > 28_000 && queueMs >= 250)
  expect((long.length * tickMs) / 1000).toBeLessThan(3)
})

test('a strong link carries the largest picture of a camera and a machine that can do it, and goes back in time', () => {
  const all = call({ seconds: 80, capacityAt: (at) => (at < 50_000 ? 6000 : 700), wayMs: 20, most: largestRung })
  expect(all.filter(({ at }) => at > 40_000 && at < 50_000).every(({ height }) => height === 720)).toBe(true)
  expect(all.filter(({ at }) => at > 53_000).every(({ height, kbps }) => height <= 480 && kbps < 900)).toBe(true)
})

test('two whose pictures come to one person over one link share it: neither starves, together they send too much for a second longer than one alone at most, and the queue is never long for more than a second', () => {
  const shared = links.map(({ capacity, ...rest }) => ({ ...rest, capacity: Math.max(capacity, 2 * floorKbps + 10) }))
  fc.assert(
    fc.property(shared, ({ capacity, ...rest }) => {
      const [one = [], other = []] = callOf(2, { seconds: 80, capacityAt: () => capacity, ...rest })
      const both = one.map((moment, index) => {
        const active = [moment, other[index]].filter((each) => each?.isActive)
        const kbps = active.reduce((sum, each) => sum + (each?.kbps ?? 0), 0)
        return { ...moment, kbps, isActive: active.length > 0 }
      })
      const settled = both.filter(({ at }) => at > 20_000)
      expect(longest(settled, isAbove)).toBeLessThanOrEqual(2500 + 4 * rest.wayMs)
      expect(longest(settled, ({ queueMs }) => queueMs >= 250)).toBeLessThanOrEqual(1000)
      const rates = [one, other].map((all) => mean(all.filter(({ at }) => at > 20_000).map(({ kbps }) => kbps)))
      expect(Math.min(...rates)).toBeGreaterThan(0.3 * Math.max(...rates))
    }),
    runs,
  )
})
