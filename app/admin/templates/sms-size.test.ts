import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { fill, smsSize, variablesOf } from './sms-size.ts'

describe('an SMS is counted as the operator counts it', () => {
  test.each([
    ['क'.repeat(70), 1],
    ['क'.repeat(71), 2],
    ['क'.repeat(134), 2],
    ['क'.repeat(135), 3],
    ['a'.repeat(160), 1],
    ['a'.repeat(161), 2],
    ['a'.repeat(306), 2],
    ['a'.repeat(307), 3],
    [`${'a'.repeat(70)}क`, 2],
    ['€'.repeat(80), 1],
    ['€'.repeat(81), 2],
    ['😀'.repeat(35), 1],
    ['😀'.repeat(36), 2],
    ['', 1],
  ])('%j in %i', (text, parts) => {
    expect(smsSize(text).parts).toBe(parts)
  })

  test('a longer text never takes fewer parts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, more) => {
        expect(smsSize(text + more).parts).toBeGreaterThanOrEqual(smsSize(text).parts)
      }),
    )
  })
})

describe('the names in a text', () => {
  test('are found once each, in order, also the ones that are wrong', () => {
    expect(variablesOf('{number} {due} {number} {Bad name} {}')).toEqual(['number', 'due', 'Bad name', ''])
  })

  test('take their samples; a name without one stays to be seen', () => {
    expect(fill('{number}: {due}', { number: 'RPR-26-001234-7' })).toBe('RPR-26-001234-7: {due}')
  })
})
