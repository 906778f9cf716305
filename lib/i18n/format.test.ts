import { describe, expect, test } from 'vitest'

import { dayInIndia, formats } from './format'

describe('a date is told to the person who reads it', () => {
  const at = '2026-09-05T10:04:00Z'

  test('in English as it is written in India: day, month, year', () => {
    expect(formats.en.date(at)).toBe('5 Sept 2026')
    expect(formats.en.moment(at)).toBe('5 Sept 2026, 3:34 pm')
    expect(formats.en.dayAndDate(at)).toBe('Saturday, 5 September 2026')
  })

  test('in Hindi without a Latin letter or a shortened month', () => {
    expect(formats.hi.date(at)).toBe('5 सितंबर 2026')
    expect(formats.hi.moment(at)).toBe('5 सितंबर 2026, दोपहर 3:34')
    expect(formats.hi.dayAndDate(at)).toBe('शनिवार, 5 सितंबर 2026')
  })

  test('with the parts of the day as Hindi names them', () => {
    const said = ['00:04', '03:34', '13:04', '15:34'].map((hour) => formats.hi.time(`2026-09-05T${hour}:00Z`))
    expect(said).toEqual(['सुबह 5:34', 'सुबह 9:04', 'शाम 6:34', 'रात 9:04'])
  })
})

describe('the day changes at midnight in India', () => {
  const before = '2026-12-31T18:29:59Z'
  const after = '2026-12-31T18:30:00Z'

  test('a minute before it is still the old year, at it the new one', () => {
    expect(formats.en.moment(before)).toBe('31 Dec 2026, 11:59 pm')
    expect(formats.en.moment(after)).toBe('1 Jan 2027, 12:00 am')
    expect(formats.hi.date(before)).toBe('31 दिसंबर 2026')
    expect(formats.hi.moment(after)).toBe('1 जनवरी 2027, रात 12:00')
    expect(dayInIndia(before)).toBe('2026-12-31')
    expect(dayInIndia(after)).toBe('2027-01-01')
  })

  test('a day without an hour stays that day', () => {
    expect(formats.en.date('2026-11-25')).toBe('25 Nov 2026')
    expect(formats.en.weekday('2026-11-25')).toBe('Wednesday')
    expect(dayInIndia('2026-11-25')).toBe('2026-11-25')
  })
})

test('a large number is grouped in lakhs, in both languages', () => {
  expect(formats.en.number(1_234_567)).toBe('12,34,567')
  expect(formats.hi.number(1_234_567)).toBe('12,34,567')
})

test('a distance in time is told in its largest whole unit', () => {
  const now = new Date('2026-09-05T10:00:00Z')
  const told = ['2026-09-05T10:00:20Z', '2026-09-05T10:45:00Z', '2026-09-05T07:10:00Z', '2026-09-02T09:00:00Z'].map(
    (when) => formats.en.fromNow(when, now),
  )
  expect(told).toEqual(['in 0 minutes', 'in 45 minutes', '2 hours ago', '3 days ago'])
  expect(formats.hi.fromNow('2026-09-05T07:10:00Z', now)).toBe('2 घंटे पहले')
})
