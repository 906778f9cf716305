import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { noteTime, timeNow } from './useNow.ts'

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2026-11-24T10:00:00Z') }))
afterEach(() => void vi.useRealTimers())

test('what somebody dates at a computer whose clock is wrong has the app’s time, and goes on', () => {
  noteTime('2026-11-24T12:30:00Z')
  vi.advanceTimersByTime(5000)
  expect(new Date(timeNow()).toISOString()).toBe('2026-11-24T12:30:05.000Z')
})

test('the way of an answer moves no clock', () => {
  noteTime('2026-11-24T10:00:01Z')
  expect(timeNow()).toBe(Date.parse('2026-11-24T10:00:00Z'))
})
