import { expect, test } from 'vitest'

import { heightOf } from './ladder.ts'
import { paceAfter, unknownPace } from './pace.ts'

/** A call on a machine that takes so long for a picture of each height: the height that is sent after so many half seconds. */
function sentAfter(halfSeconds: number, msFor: (height: number, half: number) => number, first = 720): number {
  let pace = unknownPace
  for (let half = 0; half < halfSeconds; half += 1) {
    const height = Math.min(heightOf(pace.most), first)
    const each = msFor(height, half)
    // Who takes longer than a picture lasts leaves pictures out.
    const frames = Math.min(15, Math.floor(500 / each))
    pace = paceAfter(pace, { height, frames, encodeMs: frames * each })
  }
  return Math.min(heightOf(pace.most), first)
}

test('a machine that is quick enough sends the largest picture of its camera', () => {
  expect(sentAfter(60, () => 15)).toBe(720)
  expect(sentAfter(60, () => 15, 480)).toBe(480)
})

test('who cannot do the largest in time sends 640×480', () => {
  expect(sentAfter(60, (height) => height / 24)).toBe(480)
})

test('a phone that cannot do 640×480 in time sends 320×240, within six seconds', () => {
  expect(sentAfter(12, (height) => height / 16, 480)).toBe(240)
  expect(sentAfter(60, (height) => height / 10)).toBe(240)
})

test('so slow a phone that only two pictures come of half a second is known to be slow', () => {
  expect(sentAfter(16, () => 200, 480)).toBe(240)
})

test('what was slow for four seconds, as a page that begins, stays as large as it was', () => {
  expect(sentAfter(60, (_, half) => (half < 8 ? 40 : 15), 480)).toBe(480)
})

test('once too slow is too slow for this call, also with another camera', () => {
  const slow = { height: 480, frames: 15, encodeMs: 15 * 40 }
  let pace = unknownPace
  for (let half = 0; half < 12; half += 1) pace = paceAfter(pace, slow)
  for (const seen of [
    { height: 240, frames: 15, encodeMs: 75 },
    { height: 240, frames: -300, encodeMs: -9000 },
    { height: 480, frames: 15, encodeMs: 75 },
  ])
    pace = paceAfter(pace, seen)
  expect(heightOf(pace.most)).toBe(240)
})
