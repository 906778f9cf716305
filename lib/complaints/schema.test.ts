import { expect, test } from 'vitest'

import { fieldErrors } from '../forms.ts'
import { answer, complaint, reply, where } from './schema.ts'

const key = '01234567-89ab-4def-8123-456789abcdef'
const wrong = (result: ReturnType<typeof complaint.safeParse>) => (result.error ? fieldErrors(result.error) : {})

test('words alone make a complaint', () => {
  expect(
    complaint.parse({
      key,
      text: 'पानी नहीं',
      category: '',
      place: '',
      landmark: '',
      latitude: '',
      name: '',
      phone: '',
    }),
  ).toEqual({
    key,
    text: 'पानी नहीं',
  })
})

test('all that may be told is understood', () => {
  const told = complaint.parse({
    key,
    text: 'पानी नहीं',
    category: '12',
    place: '7',
    landmark: ' मंदिर के पास ',
    latitude: '21.25000',
    longitude: '81.62900',
    name: 'रमेश',
    phone: '98765 43210',
  })
  expect(told).toMatchObject({
    category: 12,
    place: 7,
    landmark: 'मंदिर के पास',
    latitude: 21.25,
    longitude: 81.629,
    phone: '+919876543210',
  })
})

test('everything that is wrong is said at once, each beside its field', () => {
  const result = complaint.safeParse({
    key: 'no',
    text: ' ',
    category: 'x',
    place: '1; drop table',
    landmark: 'x'.repeat(301),
    latitude: '91',
    longitude: 'east',
    name: 'x'.repeat(121),
    phone: '123',
  })
  expect(wrong(result)).toEqual({
    key: 'invalid_input',
    text: 'required',
    category: 'category_unknown',
    place: 'place_unknown',
    landmark: 'too_long',
    latitude: 'invalid_input',
    longitude: 'invalid_input',
    name: 'too_long',
    phone: 'phone_invalid',
  })
})

test('an id too large for the database is no id', () => {
  expect(where.safeParse({ place: '9'.repeat(16) }).success).toBe(false)
})

test('an answer is one of three faces, a reply has words', () => {
  expect(answer.safeParse({ key }).error?.issues[0]?.message).toBe('required')
  expect(answer.safeParse({ key, outcome: 'no_answer' }).error?.issues[0]?.message).toBe('required')
  expect(reply.safeParse({ key, body: '' }).error?.issues[0]?.message).toBe('required')
})
