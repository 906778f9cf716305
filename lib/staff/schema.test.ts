import { expect, test } from 'vitest'

import { fieldErrors } from '../forms.ts'
import { addStaffSchema, spokenLanguages } from './schema.ts'

const typed = { login: 'a.b', role: 'operator', name_hi: 'क', name_en: 'a', phone: '9977222564', gender: '' }

test('a person without a ticked language speaks Hindi', () => {
  expect(spokenLanguages(addStaffSchema.parse(typed))).toEqual(['hi'])
  expect(spokenLanguages(addStaffSchema.parse({ ...typed, speaks_isl: 'on', speaks_en: 'on' }))).toEqual(['en', 'isl'])
})

test('a sign-in name with a space, and nobody’s role, are refused at their fields', () => {
  const { error } = addStaffSchema.safeParse({ ...typed, login: 'A B', role: '' })
  expect(error && fieldErrors(error)).toEqual({ login: 'login_invalid', role: 'required' })
})
