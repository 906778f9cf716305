import { expect, test } from 'vitest'

import { csvOf } from './csv.ts'

const level = {
  day: '2026-11-25',
  starts_at: '2026-11-25T03:30:00+00:00',
  ends_at: '2026-11-25T03:45:00+00:00',
  calls: 7,
  told: 7,
  in_10: 2,
  in_120: 6,
  answered: 6,
  abandoned: 1,
  call_backs: 0,
  median_wait_seconds: 14,
  longest_wait_seconds: 90,
  readable_share: 0.975,
  drops: 1,
  recovered: 1,
}

test('whoever opens the figures in a spreadsheet finds one row a span and an empty cell for what is not told', () => {
  const few = { ...level, starts_at: null, ends_at: null, calls: null, told: 0, median_wait_seconds: null }
  expect(csvOf([level, few]).split('\r\n')).toEqual([
    'day,starts_at,ends_at,calls,told,in_10,in_120,answered,abandoned,call_backs,median_wait_seconds,longest_wait_seconds,readable_share,drops,recovered',
    '2026-11-25,2026-11-25T03:30:00+00:00,2026-11-25T03:45:00+00:00,7,7,2,6,6,1,0,14,90,0.975,1,1',
    '2026-11-25,,,,0,2,6,6,1,0,,90,0.975,1,1',
    '',
  ])
})
