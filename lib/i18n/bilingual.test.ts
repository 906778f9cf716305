import { expect, test } from 'vitest'

import { bilingual } from './bilingual.ts'

test('a person reads the name in their language, from a row of the database or from an answer of ours', () => {
  const row = { name_hi: 'पेयजल', name_en: 'Water', place_hi: null, place_en: null }
  const answer = { nameHi: 'पेयजल', nameEn: 'Water' }
  expect([bilingual(row, 'name', 'hi'), bilingual(row, 'name', 'en')]).toEqual(['पेयजल', 'Water'])
  expect([bilingual(answer, 'name', 'hi'), bilingual(answer, 'name', 'en')]).toEqual(['पेयजल', 'Water'])
  expect(bilingual(row, 'place', 'hi')).toBeNull()
})
