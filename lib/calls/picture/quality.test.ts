import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import {
  answered,
  asked,
  calmAfterMs,
  gradeOf,
  lookAt,
  messageAfterMs,
  missedIn,
  offerAfterMs,
  pictureNow,
  stateOf,
  unwatched,
  type Watch,
} from './quality.ts'

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
function after(seconds: string, from: Watch = unwatched, startedAt = 0): Watch {
  return seconds
    .split('')
    .reduce(
      (watch, second, index) =>
        lookAt(watch, { at: startedAt + index * 1000, isPoor: second === '1', isWriting: false }),
      from,
    )
}

describe('a picture in which signing cannot be read', () => {
  test('for three seconds: writing is offered, not before', () => {
    expect(after('111').offer).toBeNull()
    expect(after('1111').offer).toBe('text')
    expect(after('1001001001001').offer).toBeNull()
  })

  test('that comes and goes every second or two: writing is offered too', () => {
    expect(after('1010').offer).toBeNull()
    expect(after('10101').offer).toBe('text')
    expect(after('110110').offer).toBe('text')
  })

  test('the offer goes when the picture has been good for ten seconds, and not at its first good breath', () => {
    expect(after('1111' + '0'.repeat(5)).offer).toBe('text')
    expect(after('1111' + '0'.repeat(11)).offer).toBeNull()
  })

  test('an offer that was put away does not come back; a message in sign is offered when the trouble lasts', () => {
    const put = answered(after('1111'), 'text')
    expect(put.offer).toBeNull()
    expect(after('1'.repeat(15), put, 4000).offer).toBeNull()
    expect(after('1'.repeat(20), put, 4000).offer).toBe('message')
    const both = answered(after('1'.repeat(20), put, 4000), 'message')
    expect(after('1'.repeat(120), both, 24_000).offer).toBeNull()
  })

  test('who writes already is not asked to write', () => {
    const watch = lookAt(after('1111'), { at: 4000, isPoor: true, isWriting: true })
    expect(watch).toMatchObject({ offer: null, done: ['text'] })
  })

  test('the interpreter’s asking for a message shows at once', () => {
    expect(asked(unwatched, 'message').offer).toBe('message')
  })

  test('whatever happens, nothing is offered before its time, twice, or out of order', () => {
    const act = fc.record({
      isPoor: fc.boolean(),
      isWriting: fc.boolean(),
      isPutAway: fc.boolean(),
      ms: fc.integer({ min: 200, max: 4000 }),
    })
    fc.assert(
      fc.property(fc.array(act, { maxLength: 200 }), (acts) => {
        let watch = unwatched
        let at = 0
        let poorFrom: number | null = null
        let goodFrom: number | null = null
        const wrong: unknown[] = []
        for (const { isPoor, isWriting, isPutAway, ms } of acts) {
          const before = watch
          // One good look between poor ones is not the end of them.
          if (isPoor && (poorFrom === null || (goodFrom !== null && at - goodFrom > 1000))) poorFrom = at
          goodFrom = isPoor ? null : (goodFrom ?? at)
          watch = lookAt(watch, { at, isPoor, isWriting })
          const isNew = watch.offer !== null && watch.offer !== before.offer
          const troubleMs = at - (watch.troubleSince ?? at)
          const isEarly =
            at - (poorFrom ?? at) < offerAfterMs || (watch.offer === 'message' && troubleMs < messageAfterMs)
          const isTwice = watch.offer !== null && before.done.includes(watch.offer)
          const isOutOfOrder = watch.offer === 'message' && !watch.done.includes('text')
          if (isNew && (isEarly || isTwice || isOutOfOrder)) wrong.push({ before, watch, at, poorFrom })
          if (isPutAway && watch.offer) watch = answered(watch, watch.offer)
          at += ms
        }
        expect(wrong).toEqual([])
        const calm = after('0'.repeat(calmAfterMs / 1000 + 2), watch, at)
        expect(calm).toMatchObject({ offer: null, troubleSince: null })
      }),
    )
  })
})
