import { describe, expect, test } from 'vitest'

import type { DeskCall, DeskCalls } from './answers.ts'
import { couldMakeWay, emergenciesWaiting, emergencyState, whatDeskCanDo } from './emergency.ts'

test('whoever presses 112 is told what is true: at night nobody works in the line of which they are the first', () => {
  const call = { isOn: true, isWaiting: true, onShift: 1 }
  expect(emergencyState({ ...call, isOn: false })).toBe('telling')
  expect(emergencyState(call)).toBe('first')
  expect(emergencyState({ ...call, onShift: 0 })).toBe('nobody')
  expect(emergencyState({ ...call, isWaiting: false, onShift: 0 })).toBe('told')
})

const inNeed: DeskCall = {
  id: '00000000-0000-4000-8000-000000000001',
  mode: 'sign',
  state: 'waiting',
  locale: 'hi',
  genderWish: null,
  signVarietyWish: null,
  emergencyAt: '2026-11-24T10:00:00Z',
  onlookers: [],
  askedAt: '2026-11-24T09:59:00Z',
  outcome: null,
  isThere: true,
  citizenId: null,
  complaintId: null,
  number: null,
}

test('of those with an emergency for whom no desk rings, who is there comes before who is gone for now', () => {
  const gone = { ...inNeed, id: 'gone', isThere: false }
  const later = { ...inNeed, id: 'later', emergencyAt: '2026-11-24T10:01:00Z' }
  expect(emergenciesWaiting([gone, later])).toMatchObject({ first: later, newestAt: later.emergencyAt, count: 2 })
  expect(emergenciesWaiting([gone])).toMatchObject({ first: gone, count: 1 })
  expect(
    emergenciesWaiting([
      { ...inNeed, state: 'offered' },
      { ...inNeed, emergencyAt: null },
    ]),
  ).toBeNull()
})

const person = (role: string, state: DeskCalls['me']['state']): DeskCalls['people'][number] => ({
  staffId: 1,
  nameHi: 'सरिता वर्मा',
  nameEn: 'Sarita Verma',
  role,
  signVarieties: [],
  picture: null,
  state,
  since: '2026-11-24T09:00:00Z',
})

test('an interpreter who is in a call could take any emergency, an operator one by voice, and nobody whose hands are free is asked', () => {
  const people = [person('interpreter', 'in_call'), person('operator', 'in_call'), person('interpreter', 'wrap_up')]
  expect(couldMakeWay({ people }, { mode: 'sign' })).toEqual([people[0]])
  expect(couldMakeWay({ people }, { mode: 'voice' })).toEqual([people[0], people[1]])
})

type Case = [whom: string, way: ReturnType<typeof whatDeskCanDo>, calls: Parameters<typeof whatDeskCanDo>[0]]

describe('what a desk can do about an emergency that rings nowhere', () => {
  const desk = (role: string, state: DeskCalls['me']['state'], call: Partial<DeskCalls['call']> = null): Case[2] => ({
    me: { staffId: 1, role, state, since: null, misses: 0, windowId: null },
    call: call && ({ ...inNeed, emergencyAt: null, isMine: true, ...call } as DeskCalls['call']),
    people: state === 'in_call' ? [person(role, state)] : [],
  })

  test.each([
    ['an interpreter off shift becomes ready', 'ready', desk('interpreter', 'away')],
    ['an operator off shift tells somebody who signs', 'tell', desk('operator', 'away')],
    ['an interpreter lets the citizen of their own call wait', 'inCall', desk('interpreter', 'in_call', {})],
    [
      'whose own call is an emergency stays in it',
      'tell',
      desk('interpreter', 'in_call', { emergencyAt: '2026-11-24T09:50:00Z' }),
    ],
    [
      'who is only about to take a call over leaves it to who has it',
      'tell',
      desk('interpreter', 'in_call', { isMine: false }),
    ],
    [
      'who has not said how the last call ended says that first',
      'tell',
      desk('interpreter', 'wrap_up', { outcome: null }),
    ],
    ['who has said how it ended becomes ready', 'ready', desk('interpreter', 'wrap_up', { outcome: 'advice' })],
    ['a desk that is ready has nothing to press: it rings there next', 'tell', desk('interpreter', 'ready')],
    ['a supervisor has nobody to free when nobody is in a call', 'nobody', desk('supervisor', 'away')],
    [
      'a supervisor says who lets their citizen wait',
      'free',
      { ...desk('supervisor', 'away'), people: [person('interpreter', 'in_call')] },
    ],
  ] as Case[])('%s', (_, way, calls) => {
    expect(whatDeskCanDo(calls, inNeed)).toBe(way)
    expect(whatDeskCanDo(calls, { ...inNeed, isThere: false })).toBe('gone')
  })
})
