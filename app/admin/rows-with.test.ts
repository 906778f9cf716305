import { expect, test } from 'vitest'

import { rowsWith } from './rows-with.ts'

const people = [
  { hi: 'रितु लकड़ा', en: 'Ritu Lakra', phone: null },
  { hi: 'राजेश ध्रुव', en: 'Rajesh Dhruw', phone: '+915550100025' },
]
const found = (query: string) => rowsWith(query, people, ({ hi, en, phone }) => [hi, en, phone]).map(({ en }) => en)

test('an administrator finds a person by part of a name in either script, or by the phone', () => {
  expect(found('लकडा रितु')).toEqual(['Ritu Lakra'])
  expect(found('DHRUW')).toEqual(['Rajesh Dhruw'])
  expect(found('100025')).toEqual(['Rajesh Dhruw'])
  expect(found('')).toHaveLength(2)
  expect(found('nobody')).toEqual([])
})
