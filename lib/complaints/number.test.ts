import { expect, test } from 'vitest'

import { parseComplaintNumber } from './number.ts'

test.each([
  'RPR-26-000301-3',
  'rpr 26 000301 3',
  '260003013',
  '२६-०००३०१-३',
  ' RPR/26/000301/3 ',
  'शिकायत RPR26 000301 3',
  'RPR-26-301-3',
])('%j is RPR-26-000301-3', (spelling) => {
  expect(parseComplaintNumber(spelling)).toBe('RPR-26-000301-3')
})

test('a seventh digit of a busy year has room', () => {
  expect(parseComplaintNumber('RPR-26-1000000-6')).toBe('RPR-26-1000000-6')
})

test.each(['', 'RPR', 'RPR-26-000301-4', 'RPR-26-000310-3', '26', '9'.repeat(80)])(
  '%j is no number of ours',
  (spelling) => {
    expect(parseComplaintNumber(spelling)).toBeNull()
  },
)
