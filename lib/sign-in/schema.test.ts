import { expect, test } from 'vitest'

import { signInSchema } from './schema.ts'

const typed = { login: ' sunita.sahu ', password: ' as typed ', code: '123 456' }

test('spaces around a login and inside a code are how people type; a password is taken as it is', () => {
  expect(signInSchema.parse(typed)).toEqual({ login: 'sunita.sahu', password: ' as typed ', code: '123456' })
})

test.each([
  { login: '' },
  { login: 'x'.repeat(61) },
  { password: '' },
  { password: 'x'.repeat(201) },
  { code: '12345' },
  { code: '12345a' },
])('is refused before anything is looked up: %o', (mistake) => {
  expect(signInSchema.safeParse({ ...typed, ...mistake }).success).toBe(false)
})
