import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import {
  calmAfterMs,
  isPoorAmong,
  lookAt,
  messageAfterMs,
  offerAfterMs,
  offerAnswered,
  offerAsked,
  unwatched,
  type Watch,
} from './offer.ts'

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

  test('from the start of the call: writing is offered after five seconds, not before', () => {
    const looks = (seconds: number) =>
      Array.from({ length: seconds + 1 }, (_, second) => isPoorAmong([{ fps: 8, ageMs: second * 1000 }]))
    const offered = (seconds: number) => after(looks(seconds).map(Number).join('')).offer
    expect([offered(4), offered(5)]).toEqual([null, 'text'])
  })

  test('of one among several: it is poor, however good the others are', () => {
    expect(isPoorAmong([30, 19].map((fps) => ({ fps, ageMs: 9000 })))).toBe(true)
    expect(isPoorAmong([30, 20].map((fps) => ({ fps, ageMs: 9000 })))).toBe(false)
    expect(isPoorAmong([])).toBe(false)
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
    const put = offerAnswered(after('1111'), 'text')
    expect(put.offer).toBeNull()
    expect(after('1'.repeat(15), put, 4000).offer).toBeNull()
    expect(after('1'.repeat(20), put, 4000).offer).toBe('message')
    const both = offerAnswered(after('1'.repeat(20), put, 4000), 'message')
    expect(after('1'.repeat(120), both, 24_000).offer).toBeNull()
  })

  test('who writes already is not asked to write', () => {
    const watch = lookAt(after('1111'), { at: 4000, isPoor: true, isWriting: true })
    expect(watch).toMatchObject({ offer: null, done: ['text'] })
  })

  test('the interpreter’s asking for a message shows at once', () => {
    expect(offerAsked(unwatched, 'message').offer).toBe('message')
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
          if (isPutAway && watch.offer) watch = offerAnswered(watch, watch.offer)
          at += ms
        }
        expect(wrong).toEqual([])
        const calm = after('0'.repeat(calmAfterMs / 1000 + 2), watch, at)
        expect(calm).toMatchObject({ offer: null, troubleSince: null })
      }),
    )
  })
})
