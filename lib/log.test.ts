import { expect, test } from 'vitest'

import { maskNumbers } from './log.ts'

test.for([
  ['{"phone":"+919000012345","msg":"sent"}', '{"phone":"******2345","msg":"sent"}'],
  ['call 90000 12345 back', 'call 90000 12345 back'],
  ['call 9000012345 back', 'call ******2345 back'],
  ['Aadhaar 123412341234', 'Aadhaar ******1234'],
  ['{"time":"2026-11-24T08:10:09.123Z","ms":123456}', '{"time":"2026-11-24T08:10:09.123Z","ms":123456}'],
  ['0193f2a1-7d4e-7abc-8def-0123456789ab', '0193f2a1-7d4e-7abc-8def-0123456789ab'],
])('%s is logged as %s', ([line = '', logged]) => {
  expect(maskNumbers(line)).toBe(logged)
})
