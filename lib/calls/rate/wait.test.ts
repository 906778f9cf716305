import { expect, test } from 'vitest'

import { lossLevel } from './loss.ts'
import { waitFor } from './wait.ts'

test('on a clean link nobody is kept waiting', () => {
  expect(waitFor({ ownRttMs: 40, farRttMs: 300, level: lossLevel(0.001, 0) })).toBe(0)
})

test('some loss is worth one repair over both legs, much loss two', () => {
  expect(waitFor({ ownRttMs: 1, farRttMs: 150, level: 1 })).toBe(280)
  expect(waitFor({ ownRttMs: 1, farRttMs: 85, level: 1 })).toBe(200)
  expect(waitFor({ ownRttMs: 1, farRttMs: 150, level: 2 })).toBe(360)
  expect(waitFor({ ownRttMs: 150, farRttMs: 1, level: 2 })).toBe(360)
})

test('from camera to screen it takes at most 0.8 s, on the longest ways 0.9 s', () => {
  for (const [rttMs, mostMs] of [
    [200, 810],
    [300, 810],
    [400, 900],
  ] as const)
    for (const level of [1, 2] as const)
      expect(waitFor({ ownRttMs: 1, farRttMs: rttMs, level }) + rttMs / 2 + 100).toBeLessThanOrEqual(mostMs)
})

test('a level of loss holds until the loss is two thirds of what began it', () => {
  expect(lossLevel(0.04, 0)).toBe(2)
  expect(lossLevel(0.03, 2)).toBe(2)
  expect(lossLevel(0.02, 2)).toBe(1)
  expect(lossLevel(0.003, 1)).toBe(1)
  expect(lossLevel(0.002, 1)).toBe(0)
  expect(lossLevel(0.02, 0)).toBe(1)
})
