import { afterEach, expect, test, vi } from 'vitest'

import { carriedTo, keepEmergency, readEmergency } from './kept-emergency.ts'

afterEach(() => vi.unstubAllGlobals())

function stubStorage() {
  const kept = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  })
}

test('who pressed 112, or took it back, unheard, finds it pressed when the page is loaded again, until it is heard', () => {
  stubStorage()
  for (const isOn of [true, false]) {
    keepEmergency({ callId: 'a-call', isOn })
    expect(readEmergency()).toEqual({ callId: 'a-call', isOn })
  }
  keepEmergency(null)
  expect(readEmergency()).toBeNull()
})

test('112 pressed before a call is for the call that begins then, not for one of another day', () => {
  stubStorage()
  keepEmergency({ callId: 'next', isOn: true }, 0)
  expect(readEmergency(60_000)).toEqual({ callId: 'next', isOn: true })
  expect(readEmergency(600_000)).toBeNull()
})

test('112 that was not heard in a call that is over is for the next one, until it is told there; taking it back is done', () => {
  const pressed = { callId: 'a-call', isOn: true }
  expect(carriedTo('a-call', pressed)).toBe(pressed)
  expect(carriedTo('next', pressed)).toEqual({ callId: 'next', isOn: true })
  expect(carriedTo('another-call', pressed)).toEqual({ callId: 'another-call', isOn: true })
  expect(carriedTo('another-call', { callId: 'next', isOn: true })).toEqual({ callId: 'another-call', isOn: true })
  const takenBack = { callId: 'a-call', isOn: false }
  expect(carriedTo('a-call', takenBack)).toBe(takenBack)
  expect(carriedTo('next', takenBack)).toBeNull()
})

test('112 of a call long ago is told in that call when it is still open, and in no other', () => {
  stubStorage()
  keepEmergency({ callId: 'a-call', isOn: true }, 0)
  expect(carriedTo('next', readEmergency(60_000)!)).toEqual({ callId: 'next', isOn: true })
  const old = readEmergency(600_000)!
  expect(carriedTo('a-call', old)).toMatchObject({ callId: 'a-call', isOn: true })
  expect(carriedTo('next', old)).toBeNull()
  expect(carriedTo('another-call', old)).toBeNull()
})

test('in a browser that keeps nothing 112 works all the same, and is told again from its page alone', async () => {
  const refuse = () => {
    throw new DOMException('no', 'SecurityError')
  }
  vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse })
  keepEmergency({ callId: 'a-call', isOn: true })
  expect(readEmergency()).toEqual({ callId: 'a-call', isOn: true })
  vi.resetModules()
  const nextPage = await import('./kept-emergency.ts')
  expect(nextPage.readEmergency()).toBeNull()
})
