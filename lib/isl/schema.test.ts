import { expect, test } from 'vitest'

import { approvedClip } from './schema.ts'

test.each([
  ['2026-11-26T06:48:37.797+00:00', true],
  ['2026-11-26 06:48:37.797015+00', true],
  ['2026-11-26T06:48:37Z', true],
  ['2026-13-26T06:48:37Z', false],
  ['2026-11-26', false],
  ['yesterday', false],
])('the clip that was looked at is named by its moment: %s', (recordedAt, isOne) => {
  expect(approvedClip.safeParse({ key: 'call-start', recordedAt }).success).toBe(isOne)
})
