import { expect, test } from 'vitest'

import { periodsUntil, todayInIndia } from './periods.ts'

test('a Collector who asks for last month gets all of it, over the turn of the year too', () => {
  expect(periodsUntil('2026-01-31').lastMonth).toEqual({ from: '2025-12-01', to: '2025-12-31' })
  expect(periodsUntil('2028-03-31').lastMonth).toEqual({ from: '2028-02-01', to: '2028-02-29' })
})

test('a week is seven days, today among them', () => {
  expect(periodsUntil('2026-03-03').week).toEqual({ from: '2026-02-25', to: '2026-03-03' })
})

test('the day is the one in India, late at night in London', () => {
  expect(todayInIndia(new Date('2026-11-25T20:00:00Z'))).toBe('2026-11-26')
})
