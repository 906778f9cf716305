import { expect, test } from 'vitest'

import { isOver } from './draft.ts'

const sentAt = '2026-11-24T10:00:00.000Z'

test.each([
  { when: 'was not sent', draft: { sentAt: null }, now: '2026-12-24T10:00:00Z', over: false },
  { when: 'was just sent', draft: { sentAt }, now: '2026-11-24T10:00:00Z', over: false },
  { when: 'has a receipt still', draft: { sentAt }, now: '2026-11-24T10:59:59Z', over: false },
  { when: 'has no receipt any more', draft: { sentAt }, now: '2026-11-24T11:00:00Z', over: true },
])('what a person wrote and $when is shown to the next one: not $over', ({ draft, now, over }) => {
  expect(isOver(draft, new Date(now))).toBe(over)
})
