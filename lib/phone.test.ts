import { expect, test } from 'vitest'

import { optionalPhone, parsePhone, phone } from './phone.ts'

test.each([
  ['98765 43210', '+919876543210'],
  ['098765-43210', '+919876543210'],
  ['+91 98765 43210', '+919876543210'],
  ['91 9876543210', '+919876543210'],
  ['९८७६५४३२१०', '+919876543210'],
  ['0771 224 1234', '+917712241234'],
  ['+1 202 555 0123', '+12025550123'],
])('a person writes %s and means %s', (spelling, number) => {
  expect(parsePhone(spelling)).toBe(number)
})

test.each(['12345', 'abc', '', '+91', '9876543210 ext 5', '9'.repeat(50), '98765\u0000'])(
  '%j is no phone number',
  (spelling) => {
    expect(parsePhone(spelling)).toBeNull()
  },
)

test('a phone is asked for, or may be left out', () => {
  expect(phone.safeParse(' ').error?.issues[0]?.message).toBe('required')
  expect(phone.safeParse('12').error?.issues[0]?.message).toBe('phone_invalid')
  expect(phone.parse('9876543210')).toBe('+919876543210')
  expect(optionalPhone.parse('')).toBeUndefined()
  expect(optionalPhone.parse(undefined)).toBeUndefined()
  expect(optionalPhone.parse('9876543210')).toBe('+919876543210')
  expect(optionalPhone.safeParse('12').error?.issues[0]?.message).toBe('phone_invalid')
})
