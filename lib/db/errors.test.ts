import { expect, test } from 'vitest'

import { fromRpc } from './errors.ts'

test('a refusal that a function raised keeps its code and what it is about', () => {
  expect(fromRpc({ code: 'PT422', message: 'phone_invalid', details: 'phone' })).toEqual({
    ok: false,
    code: 'phone_invalid',
    detail: 'phone',
  })
})

test.for([
  [{ code: '42501', message: 'permission denied for table staff' }, 'forbidden'],
  [{ code: '23505', message: 'duplicate key value' }, 'already_exists'],
  [{ code: '22P02', message: 'invalid input syntax for type uuid' }, 'invalid_input'],
  [{ code: 'SUP', message: 'insert violates foreign key constraint "categories_department_id_fkey"' }, 'invalid_input'],
  [{ code: 'SUP', message: 'date/time field value out of range: "0000-01-01"' }, 'invalid_input'],
  [{ code: '22008', message: 'date/time field value out of range: "2026-02-30"' }, 'invalid_input'],
  [{ code: '', message: 'TypeError: fetch failed' }, 'unavailable'],
  [{ code: 'SUP', message: 'deadlock detected' }, 'unavailable'],
  [{ code: 'SUP', message: 'connect ECONNREFUSED 127.0.0.1:54322' }, 'unavailable'],
] as const)('%o is told as %s', ([error, code]) => {
  expect(fromRpc(error)).toMatchObject({ ok: false, code })
})

test('what nobody foresaw is a bug and is thrown with its cause', () => {
  const error = { code: 'SUP', message: 'column "nmae" does not exist' }
  expect(() => fromRpc(error)).toThrow(expect.objectContaining({ cause: error }))
})
