import { expect, test } from 'vitest'

import { remitSchema, taskId, verificationSchema } from './schema.ts'

const key = '0197a1b2-0000-7000-8000-000000000001'

test('an answer is one of the three faces or that nobody answered; words are free', () => {
  expect(verificationSchema.parse({ key, outcome: 'partly', remark: ' आधा हुआ ' })).toEqual({
    key,
    outcome: 'partly',
    remark: 'आधा हुआ',
  })
  expect(verificationSchema.parse({ key, outcome: 'no_answer', remark: '' }).remark).toBeUndefined()
})

test.each([
  {},
  { outcome: 'closed' },
  { outcome: 'satisfied', remark: 'a\u0000b' },
  { outcome: 'satisfied', remark: '\ud800' },
])('anything else is refused: %o', (typed) => {
  expect(verificationSchema.safeParse({ key, ...typed }).success).toBe(false)
})

test('a second person must say yes or no', () => {
  expect(remitSchema.parse({ key, outside: 'no' }).outside).toBe(false)
  expect(remitSchema.safeParse({ key }).success).toBe(false)
})

test('an address with something else than a number leads to no task', () => {
  for (const id of ['', '1e3', '-1', '1'.repeat(16), 'x']) expect(taskId.safeParse(id).success).toBe(false)
})
