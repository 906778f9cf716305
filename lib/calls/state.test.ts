import { assert, nat, property, shuffledSubarray } from 'fast-check'
import { describe, expect, test } from 'vitest'

import { callStates, guestKinds } from './schema.ts'
import {
  asLeft,
  devicesOfGuest,
  dropKeptMs,
  handOverDue,
  isOpen,
  knownAfter,
  lineOf,
  minutesOf,
  newerOf,
  newsOf,
  nextRetryMs,
  screenOf,
} from './state.ts'

test('a question to the citizen and its answer are news to the other side, whoever of them asks again', () => {
  const call = { number: null, handOver: null, emergencyAt: null, recording: null }
  const id = '019abcde-0000-7000-8000-000000000000'
  const said = (['asked', 'refused', 'recording', 'stopped'] as const).map((state) =>
    newsOf({ ...call, recording: { id, state } }),
  )
  expect(new Set([newsOf(call), ...said]).size).toBe(5)
  expect(newsOf({ ...call, recording: { id, state: 'asked' } })).toBe(said[0])
})

test('a question to the citizen and its answer are news to the other side, whoever of them asks again', () => {
  const call = { number: null, handOver: null, emergencyAt: null, recording: null }
  const id = '019abcde-0000-7000-8000-000000000000'
  const said = (['asked', 'refused', 'recording', 'stopped'] as const).map((state) =>
    newsOf({ ...call, recording: { id, state } }),
  )
  expect(new Set([newsOf(call), ...said]).size).toBe(5)
  expect(newsOf({ ...call, recording: { id, state: 'asked' } })).toBe(said[0])
})

test('who comes into a voice call by a link is heard and not filmed; into one in sign seen, and heard when they are there to speak', () => {
  for (const kind of guestKinds)
    expect(devicesOfGuest({ mode: 'voice', kind })).toEqual({ camera: false, microphone: true })
  const heard = guestKinds.filter((kind) => devicesOfGuest({ mode: 'sign', kind }).microphone)
  expect(heard).toEqual(['interpreter', 'operator', 'officer'])
  expect(guestKinds.every((kind) => devicesOfGuest({ mode: 'sign', kind }).camera)).toBe(true)
})

test('who leaves is out at once: of a call after it, of the line at the door; what was over stays as it ended', () => {
  const shown = (state: (typeof callStates)[number], outcome: string | null = null) =>
    screenOf(asLeft({ state, outcome }))
  expect([shown('live'), shown('waiting'), shown('offered')]).toEqual(['ended', 'given_up', 'given_up'])
  expect([shown('ended'), shown('missed', 'call_back')]).toEqual(['ended', 'called_back'])
})

test('an answer that was overtaken on its way undoes nothing, in whatever order all of them come', () => {
  const answers = Array.from({ length: 6 }, (_, second) => ({
    now: `2026-11-24T10:00:00.${second}00001+00:00`,
    second,
  }))
  assert(
    property(shuffledSubarray(answers, { minLength: 1 }), (arriving) => {
      const shown: number[] = []
      let known: (typeof answers)[number] | null = null
      for (const answer of arriving) {
        known = newerOf(known, answer)
        shown.push(known.second)
      }
      expect(shown).toEqual([...shown].toSorted((one, other) => one - other))
      expect(known?.second).toBe(Math.max(...arriving.map(({ second }) => second)))
    }),
  )
})

test('a page goes on with its own call: of another one that this browser is in it learns only that its own is over', () => {
  const answer = (id: string, second: number, state: (typeof callStates)[number] = 'waiting') => ({
    id,
    now: `2026-11-24T10:00:0${second}Z`,
    state,
  })
  const before = answer('a', 1, 'live')
  expect(knownAfter(null, answer('a', 0))).toEqual(answer('a', 0))
  expect(knownAfter(before, answer('a', 2))).toEqual(answer('a', 2))
  expect(knownAfter(before, answer('a', 0))).toEqual(before)
  expect(knownAfter(before, answer('b', 2))).toEqual({ ...before, state: 'ended' })
})

describe('the citizen’s screen', () => {
  test('shows a screen for every state, and one to come back to exactly while the call is open', () => {
    for (const state of callStates) {
      const screen = screenOf({ state, outcome: null })
      expect(screen === 'waiting' || screen === 'live').toBe(isOpen(state))
    }
  })

  test('keeps waiting while the call is only offered: nobody is promised a person who may not come', () => {
    expect(screenOf({ state: 'offered', outcome: null })).toBe('waiting')
  })

  test('tells who asked to be called back from who gave up', () => {
    expect(screenOf({ state: 'missed', outcome: 'call_back' })).toBe('called_back')
    expect(screenOf({ state: 'abandoned', outcome: null })).toBe('given_up')
  })
})

describe('coming back after a drop', () => {
  test('is tried for the whole time the call is kept, and not for ever', () => {
    let elapsedMs = 0
    for (let retries = 0; ; retries++) {
      const wait = nextRetryMs({ retries, elapsedMs })
      if (wait === null) break
      expect(wait).toBeLessThanOrEqual(5000)
      elapsedMs += wait + 1000
    }
    expect(elapsedMs).toBeGreaterThan(dropKeptMs)
    expect(elapsedMs).toBeLessThan(dropKeptMs + 60_000)
  })
})

describe('the line of people', () => {
  test('shows me behind the people ahead, never more figures than fit, and forgets nobody', () => {
    assert(
      property(nat(500), nat(500), (ahead, behind) => {
        const line = lineOf({ ahead, waiting: ahead + behind + 1 })
        expect(line.ahead + line.more).toBe(ahead)
        expect(line.ahead).toBeLessThanOrEqual(6)
        expect(line.behind).toBeLessThanOrEqual(2)
      }),
    )
  })

  test('is just me when the count is late', () => {
    expect(lineOf({ ahead: 0, waiting: 0 })).toEqual({ ahead: 0, more: 0, behind: 0 })
  })
})

describe('the time told', () => {
  test('is a range of whole minutes, at least one, and nothing when nothing is known', () => {
    expect(minutesOf(null)).toBeNull()
    expect(minutesOf({ fromSeconds: 0, toSeconds: 15 })).toEqual({ from: 0, to: 1 })
    expect(minutesOf({ fromSeconds: 130, toSeconds: 400 })).toEqual({ from: 2, to: 7 })
  })
})

test('an interpreter is reminded after twenty minutes and urged after thirty', () => {
  const since = '2026-11-26T10:00:00Z'
  const at = (minutes: number) => handOverDue(since, Date.parse(since) + minutes * 60_000)
  expect([at(0), at(19.9), at(20), at(29.9), at(30), at(75)]).toEqual(['no', 'no', 'soon', 'soon', 'now', 'now'])
  expect(handOverDue(null, 0)).toBe('no')
})
