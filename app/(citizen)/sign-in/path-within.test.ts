import { expect, test } from 'vitest'

import { pathWithin } from './path-within'

test('after sign-in a person comes back to the page they were on', () => {
  expect(pathWithin('/desk/search?q=RPR-26-000001-1')).toBe('/desk/search?q=RPR-26-000001-1')
})

test.each([
  '//evil.example/x',
  'https://evil.example',
  '/\\evil.example',
  '/.//evil.example',
  '/x/..//evil.example',
  'desk',
  '',
  undefined,
  '/sign-in?from=/desk',
])('after sign-in nobody is led to %s', (asked) => {
  expect(pathWithin(asked)).toBeUndefined()
})
