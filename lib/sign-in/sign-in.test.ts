import { TOTP } from 'otpauth'
import { expect, test } from 'vitest'

import { stepOf } from './sign-in.ts'

const secret = 'JBSWY3DPEHPK3PXP'
const now = 1_795_000_005_000
const step = Math.floor(now / 30_000)
const codeOf = (of: number) => new TOTP({ secret }).generate({ timestamp: of * 30_000 })

test('a code counts in its own 30 seconds, and in those just before and after', () => {
  for (const of of [step - 1, step, step + 1]) expect(stepOf(codeOf(of), secret, now)).toBe(of)
})

test.each([step - 2, step + 2])('a code of another time is wrong (%i)', (of) => {
  expect(stepOf(codeOf(of), secret, now)).toBeNull()
})

test('anything that is no code is wrong', () => {
  for (const typed of ['', '0', 'abcdef', '1234567']) expect(stepOf(typed, secret, now)).toBeNull()
})
