import fc from 'fast-check'
import { expect, test } from 'vitest'

import { axisOf, hoursAround, hoursOf, minutesAndSeconds, placeOf } from './clock.ts'

const span = (starts_at: string, ends_at: string) => ({ starts_at, ends_at })

test('a span stands where India’s clock puts it, also when it ends at midnight', () => {
  expect(placeOf(span('2026-11-25T03:30:00+00:00', '2026-11-25T03:45:00+00:00'))).toEqual({ from: 540, to: 555 })
  expect(placeOf(span('2026-11-25T18:00:00+00:00', '2026-11-25T18:30:00+00:00'))).toEqual({ from: 1410, to: 1440 })
})

test('the pictures of a day begin and end with whole hours, and are never narrower than four', () => {
  const day = [
    span('2026-11-25T02:35:00+00:00', '2026-11-25T02:50:00+00:00'),
    span('2026-11-25T10:10:00+00:00', '2026-11-25T10:40:00+00:00'),
  ]
  expect(hoursAround(day)).toEqual({ from: 8, to: 17 })
  expect(hoursAround([span('2026-11-25T18:00:00+00:00', '2026-11-25T18:15:00+00:00')])).toEqual({ from: 20, to: 24 })
})

test('a wait is read as minutes and seconds', () => {
  expect([0, 59, 60, 75, 3601].map(minutesAndSeconds)).toEqual(['0:00', '0:59', '1:00', '1:15', '60:01'])
})

test('an axis holds what it measures and says few, even numbers', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000 }), (highest) => {
      const { top, ticks } = axisOf(highest)
      expect(top).toBeGreaterThanOrEqual(highest)
      expect(ticks.length).toBeLessThanOrEqual(5)
      expect(ticks.at(-1)).toBe(top)
    }),
  )
})

test('a span is written by the hours that the pictures have too, also one that ends at midnight', () => {
  expect(hoursOf(span('2026-11-25T03:30:00+00:00', '2026-11-25T03:45:00+00:00'))).toBe('9:00–9:15')
  expect(hoursOf(span('2026-11-25T18:00:00+00:00', '2026-11-25T18:30:00+00:00'))).toBe('23:30–24:00')
})
