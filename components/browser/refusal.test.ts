import { expect, test } from 'vitest'

import errors from '@/lib/i18n/messages/hi/errors.json'

import { refusalIn } from './refusal.ts'

test('who is refused reads why in words; without a network, that it does not work now', () => {
  expect(refusalIn(errors, 'call_over')).toBe(errors.call_over)
  expect(refusalIn(errors, 'offline')).toBe(errors.unavailable)
})
