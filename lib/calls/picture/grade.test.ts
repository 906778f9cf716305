import { describe, expect, test } from 'vitest'

import { gradeOf, missedIn, pictureNow, stateOf } from './grade.ts'

describe('what a picture is worth', () => {
  const fine = { fps: 30, width: 640, height: 480, delayMs: 120, frozenMs: 0 }

  test('signing is read from 20 pictures a second of 320×240 on, upright too', () => {
    expect(gradeOf({ ...fine, fps: 19.9 })).toBe('poor')
    expect(gradeOf({ ...fine, width: 240, height: 180 })).toBe('poor')
    expect(gradeOf({ ...fine, fps: 20, width: 240, height: 320 })).toBe('strained')
    expect(gradeOf(fine)).toBe('good')
  })

  test('what stands still or comes late can be read with effort', () => {
    expect(gradeOf({ ...fine, frozenMs: 400 })).toBe('strained')
    expect(gradeOf({ ...fine, delayMs: 900 })).toBe('strained')
  })
})

describe('what a side gets at this moment', () => {
  const last = { fps: 30, width: 640, height: 480, delayMs: 120, frozenMs: 0, freezes: 0, lost: 0 }
  const side = { mode: 'sign', isOff: false, toldAtMs: 5000, beganAtMs: 0, nowMs: 10_000 } as const

  test('the picture that was told of lately', () => {
    expect(pictureNow(side)).toBe('picture')
    expect(pictureNow({ ...side, nowMs: 17_000 })).toBe('picture')
    expect(stateOf('picture', last)).toBe('good')
  })

  test('nothing, when nobody has told of it for longer than two reports, however good it was', () => {
    expect(pictureNow({ ...side, nowMs: 17_001 })).toBe('nothing')
    expect(stateOf('nothing', last)).toBe('nothing')
    expect(pictureNow({ ...side, toldAtMs: null })).toBe('unknown')
    expect(pictureNow({ ...side, toldAtMs: null, nowMs: 12_001 })).toBe('nothing')
    expect(stateOf('unknown', undefined)).toBeNull()
  })

  test('a camera that is off is said at once, and is no dead link', () => {
    expect(pictureNow({ ...side, isOff: true })).toBe('off')
    expect(pictureNow({ ...side, isOff: true, nowMs: 60_000 })).toBe('off')
    expect(stateOf('off', last)).toBe('off')
  })

  test('by voice a picture is extra: of one that never was nothing is said, one that ends is off', () => {
    const voice = { ...side, mode: 'voice' } as const
    expect(pictureNow({ ...voice, isOff: true, toldAtMs: null, nowMs: 60_000 })).toBe('unknown')
    expect(pictureNow({ ...voice, nowMs: 60_000 })).toBe('off')
    expect(missedIn('voice', 'nothing')).toBe('off')
    expect(missedIn('sign', 'nothing')).toBe('nothing')
  })
})

/** A look every second: `1` a poor second, `0` a good one. */
