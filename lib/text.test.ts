import { assert, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'

import { isVerhoeff, keepable, maskAadhaar, optionalWords, requiredWords } from './text.ts'

const say = requiredWords(20)
const refusal = (text: unknown) => say.safeParse(text).error?.issues[0]?.message

describe('words of a person', () => {
  test('come through trimmed, whole and with plain line ends', () => {
    expect(say.parse('  पानी नहीं\r\nआ रहा  ')).toBe('पानी नहीं\nआ रहा')
  })

  test('written in two ways are kept in one (NFC)', () => {
    expect(say.parse('cafe\u0301')).toBe('caf\u00e9')
  })

  test.each([
    ['nothing', '   ', 'required'],
    ['a null byte', 'a\u0000b', 'invalid_input'],
    ['a control character', 'a\u001bb', 'invalid_input'],
    ['half a surrogate pair', 'a\ud83d', 'invalid_input'],
    ['what is left of broken UTF-8', 'a\ufffdb', 'invalid_input'],
    ['a number instead of text', 7, 'invalid_input'],
    ['no text at all', undefined, 'invalid_input'],
    ['one character too many', 'x'.repeat(21), 'too_long'],
  ])('%s is refused', (_, text, code) => {
    expect(refusal(text)).toBe(code)
  })

  test('are counted as people count them: an emoji is one character', () => {
    expect(say.safeParse('🙏'.repeat(20)).success).toBe(true)
    expect(refusal('🙏'.repeat(21))).toBe('too_long')
  })

  test('may be left out where they may', () => {
    expect(optionalWords(5).parse('  ')).toBeUndefined()
    expect(optionalWords(5).parse(undefined)).toBeUndefined()
  })
})

test('whatever was typed, what is kept of it is accepted by the database', () => {
  assert(
    property(string({ unit: 'binary', maxLength: 60 }), string({ maxLength: 5 }), (typed, more) => {
      const kept = keepable(`${typed}\u0000\ud800${more}`, 40)
      expect(kept.isWellFormed()).toBe(true)
      expect(kept.includes('\u0000')).toBe(false)
      expect(kept.length).toBeLessThanOrEqual(40)
    }),
  )
})

describe('an Aadhaar number', () => {
  const aadhaar = '234567890124'

  test.each([
    ['in one piece', `मेरा नंबर ${aadhaar} है`, 'मेरा नंबर XXXX XXXX 0124 है'],
    ['in groups', '2345 6789 0124', 'XXXX XXXX 0124'],
    ['with dashes', '2345-6789-0124', 'XXXX XXXX 0124'],
    ['in Devanagari digits', '२३४५ ६७८९ ०१२४', 'XXXX XXXX 0124'],
  ])('%s is masked', (_, typed, kept) => {
    expect(maskAadhaar(typed)).toBe(kept)
  })

  test.each([
    ['with a wrong check digit', '234567890125'],
    ['that begins with 0 or 1', '034567890124'],
    ['of thirteen digits', `${aadhaar}1`],
    ['a mobile number', '9876543210'],
  ])('%s is another number and stays', (_, typed) => {
    expect(maskAadhaar(typed)).toBe(typed)
  })

  test('has a check digit that finds every single wrong digit', () => {
    expect(isVerhoeff('2363')).toBe(true) // the example of the literature
    for (let place = 0; place < aadhaar.length; place++) {
      for (let digit = 0; digit < 10; digit++) {
        const changed = `${aadhaar.slice(0, place)}${digit}${aadhaar.slice(place + 1)}`
        expect(isVerhoeff(changed)).toBe(changed === aadhaar)
      }
    }
  })
})
