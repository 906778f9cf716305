import { expect, test } from 'vitest'

import { fold } from './fold.ts'

test('an operator finds सड़क however it was typed', () => {
  expect(fold('सड़क')).toBe(fold('सडक'))
  expect(fold('सड\u093cक')).toBe(fold('\u0938\u095c\u0915'))
})

test('a ward is found by its number in either script, and a name without its accents', () => {
  expect(fold(' वार्ड  १२ ')).toBe('वार्ड 12')
  expect(fold('Café ROAD')).toBe('cafe road')
})
