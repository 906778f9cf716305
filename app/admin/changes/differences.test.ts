import { expect, test } from 'vitest'

import { differences } from './differences'

test('only what changed is told, with what it was and what it became', () => {
  const was = { id: 1, promise_hours: 72, keywords: ['नल'], active: true }
  expect(differences(was, { ...was, promise_hours: 24 })).toEqual([{ field: 'promise_hours', from: '72', to: '24' }])
})

test('a new row has no before, a removed one no after', () => {
  expect(differences(null, { day: '2026-12-25' })).toEqual([{ field: 'day', from: null, to: '2026-12-25' }])
  expect(differences({ day: '2026-12-25' }, null)).toEqual([{ field: 'day', from: '2026-12-25', to: null }])
})
