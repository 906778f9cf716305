import { describe, expect, test } from 'vitest'

import {
  citizenMay,
  complaintStates,
  type ComplaintState,
  isComplaintState,
  isOverdue,
  lineOf,
  nextStep,
  raiseOf,
} from './state.ts'

describe('a citizen', () => {
  const now = new Date('2026-11-24T12:00:00Z')
  const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)

  test('is asked when it is reported as solved, and only then', () => {
    expect(complaintStates.filter((state) => citizenMay(state, null, now).answer)).toEqual(['resolved'])
  })

  test('may add words while it is open', () => {
    expect(complaintStates.filter((state) => !citizenMay(state, null, now).reply)).toEqual([
      'closed',
      'not_actionable',
      'merged',
    ])
  })

  test('may say "not solved" for thirty days after closing', () => {
    expect(citizenMay('closed', daysAgo(0), now).dispute).toBe(true)
    expect(citizenMay('closed', daysAgo(30), now).dispute).toBe(true)
    expect(citizenMay('closed', daysAgo(30.001), now).dispute).toBe(false)
    expect(citizenMay('closed', null, now).dispute).toBe(false)
  })
})

describe('the line of stations', () => {
  const at = (toState: string | null, day: number) => ({ at: `2026-11-${day}T10:00:00Z`, toState })
  const drawn = (state: ComplaintState, events: { at: string; toState: string | null }[] = []) =>
    lineOf(state, events)
      .map((station) => station.state)
      .join(' ')

  test.each([
    ['registered', 'now next next next next'],
    ['assigned', 'done now next next next'],
    ['acknowledged', 'done done now next next'],
    ['in_progress', 'done done now next next'],
    ['on_hold', 'done done stopped next next'],
    ['resolved', 'done done done now next'],
    ['closed', 'done done done done done'],
    ['reopened', 'done now next next next'],
  ] as const)('%s is drawn as %s', (state, line) => {
    expect(drawn(state)).toBe(line)
  })

  test.each(['not_actionable', 'merged'] as const)('%s does not claim work that nobody did', (state) => {
    const events = [at('registered', 20), at('assigned', 20), at(state, 21)]
    expect(lineOf(state, events).map((station) => `${station.key} ${station.state}`)).toEqual([
      'registered done',
      'assigned done',
      'closed stopped',
    ])
  })

  test('says when it came to each station, the last time it did', () => {
    const events = [
      at('registered', 10),
      at('assigned', 11),
      at('acknowledged', 12),
      at('in_progress', 13),
      at('resolved', 14),
      at('resolved', 15), // a verification does not move it
      at('reopened', 16),
      at('assigned', 16),
    ]
    expect(lineOf('assigned', events).map((station) => station.at?.slice(8, 10) ?? null)).toEqual([
      '10',
      '16',
      null,
      null,
      null,
    ])
    expect(lineOf('resolved', events.slice(0, 6)).map((station) => station.at?.slice(8, 10) ?? null)).toEqual([
      '10',
      '11',
      '12',
      '14',
      null,
    ])
  })

  test('leaves out what it does not know', () => {
    expect(lineOf('assigned', [at(null, 10), at('lost', 11)]).every((station) => station.at === null)).toBe(true)
  })
})

test('closed without the citizen is told apart', () => {
  expect(nextStep('closed', 'unverified')).toBe('closed_unverified')
  expect(nextStep('closed', 'satisfied')).toBe('closed')
  expect(nextStep('resolved', null)).toBe('resolved')
})

test('a word is a state or it is not', () => {
  expect(isComplaintState('on_hold')).toBe(true)
  expect(isComplaintState('done')).toBe(false)
  expect(isComplaintState(null)).toBe(false)
})

describe('a complaint that went up', () => {
  const event = (kind: string, day: number) => ({ kind, at: `2026-11-${day}T10:00:00Z` })

  test('is not told of one that never did', () => {
    expect(raiseOf([event('registered', 10), event('assigned', 10), event('verification', 14)])).toBeNull()
  })

  test('tells of lateness while the citizen was never dissatisfied', () => {
    expect(raiseOf([event('registered', 10), event('escalated', 13), event('escalated', 15)])).toEqual({
      because: 'escalated',
      at: '2026-11-15T10:00:00Z',
      reopenings: 0,
    })
  })

  test('tells first of the citizen who said that it is not solved, and how often', () => {
    expect(raiseOf([event('reopened', 12), event('reopened', 18), event('escalated', 22)])).toEqual({
      because: 'reopened',
      at: '2026-11-18T10:00:00Z',
      reopenings: 2,
    })
  })
})

test('only what somebody has still to do something about is overdue', () => {
  const now = new Date('2026-11-24T12:00:00Z')
  const before = new Date('2026-11-24T11:59:59Z')
  for (const state of complaintStates) {
    expect(isOverdue(state, before, now)).toBe(
      ['registered', 'assigned', 'acknowledged', 'in_progress', 'reopened'].includes(state),
    )
    expect(isOverdue(state, now, now)).toBe(false)
  }
})
