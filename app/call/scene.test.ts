import { describe, expect, test } from 'vitest'

import type { CallStatus } from '@/lib/calls/answers'

import { sceneOf } from './scene'

const call = (state: CallStatus['state'], outcome: string | null = null) => ({ state, outcome }) as CallStatus
const calm = { link: 'joined', trouble: null, isAskingBack: false } as const

describe('a citizen sees', () => {
  test.each([
    ['waiting', 'waiting'],
    ['offered', 'waiting'],
    ['live', 'live'],
    ['ended', 'ended'],
    ['abandoned', 'given_up'],
    ['missed', 'given_up'],
  ] as const)('while the call is %s: %s', (state, name) => {
    expect(sceneOf({ ...calm, status: call(state) }).name).toBe(name)
  })

  test('the door, before anything was asked for', () => {
    expect(sceneOf({ ...calm, status: null, link: 'idle' })).toEqual({ name: 'door' })
  })

  test('the call itself, not the form for a call back, when somebody answers while it is filled', () => {
    expect(sceneOf({ ...calm, status: call('waiting'), isAskingBack: true }).name).toBe('asking_back')
    expect(sceneOf({ ...calm, status: call('live'), isAskingBack: true }).name).toBe('live')
  })

  test('the number and the faces when that call is over, not the form that was open when it began', () => {
    expect(sceneOf({ ...calm, status: call('ended'), isAskingBack: true }).name).toBe('ended')
    expect(sceneOf({ ...calm, status: call('ended'), link: 'over', isAskingBack: true }).name).toBe('ended')
  })

  test('the form still, when the place in line was lost while it is filled: they can be called all the same', () => {
    expect(sceneOf({ ...calm, status: call('abandoned'), isAskingBack: true }).name).toBe('asking_back')
  })

  test('that they will be called, whatever else went wrong before', () => {
    const status = call('missed', 'call_back')
    expect(sceneOf({ status, link: 'unavailable', trouble: 'unavailable', isAskingBack: true }).name).toBe(
      'called_back',
    )
  })

  test('the other ways, when video calls do not work', () => {
    const scene = sceneOf({ ...calm, status: null, link: 'unavailable', trouble: 'unavailable' })
    expect(scene).toEqual({ name: 'trouble', code: 'unavailable' })
  })

  test('the way back into a call that was lost or went to another window, while there is a call', () => {
    expect(sceneOf({ ...calm, status: call('live'), link: 'lost' })).toEqual({ name: 'apart', why: 'lost' })
    expect(sceneOf({ ...calm, status: call('live'), link: 'elsewhere' })).toEqual({ name: 'apart', why: 'elsewhere' })
    expect(sceneOf({ ...calm, status: call('ended'), link: 'lost' }).name).toBe('ended')
  })
})
