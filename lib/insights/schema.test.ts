import { describe, expect, test } from 'vitest'

import { filtersSchema, listHref } from './schema.ts'

describe('the filters in an address', () => {
  test('an address typed wrong still shows a list', () => {
    const wrong = {
      list: 'nothing',
      department: 'x',
      area: '-1',
      level: '9',
      from: 'yesterday',
      to: '2026-13-01',
      after: "'; drop",
    }
    expect(filtersSchema.parse(wrong)).toEqual({ list: 'open' })
  })

  test('a day or a moment that no calendar has is no filter', () => {
    for (const day of ['0000-01-01', '2026-02-30', '9999-12-31']) {
      expect(filtersSchema.parse({ from: day, to: day, after: `${day}T00:00:00Z~5` })).toEqual({ list: 'open' })
    }
    expect(filtersSchema.parse({ after: '2026-99-99T00:00:00Z~5' })).toEqual({ list: 'open' })
  })

  test('an empty field of the form is no filter, a zero is "none yet"', () => {
    expect(filtersSchema.parse({ department: '', area: '0', level: '' })).toEqual({ list: 'open', area: 0 })
  })

  test('two days the wrong way round bound the days between them', () => {
    expect(filtersSchema.parse({ from: '2026-11-20', to: '2026-11-01' })).toEqual({
      list: 'open',
      from: '2026-11-01',
      to: '2026-11-20',
    })
  })

  test('a list of values is no value', () => {
    expect(filtersSchema.parse({ list: ['open', 'overdue'], level: ['1', '2'] })).toEqual({ list: 'open' })
  })

  test('what an address says is what its list reads', () => {
    const filters = {
      list: 'overdue',
      department: 3,
      from: '2026-11-01',
      after: '2026-11-24T10:00:00.123456+00:00~42',
    } as const
    const read = Object.fromEntries(new URL(listHref(filters), 'http://x').searchParams)
    expect(filtersSchema.parse(read)).toEqual(filters)
  })
})
