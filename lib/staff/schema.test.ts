import { expect, test } from 'vitest'

import { fieldErrors } from '../forms.ts'
import {
  aboutMeSchema,
  addStaffSchema,
  knownVarieties,
  resetSignInSchema,
  setActiveSchema,
  spokenLanguages,
} from './schema.ts'

const typed = { login: 'a.b', role: 'operator', name_hi: 'क', name_en: 'a', phone: '9977222564', gender: '' }

test('a person without a ticked language speaks Hindi', () => {
  expect(spokenLanguages(addStaffSchema.parse(typed))).toEqual(['hi'])
  expect(spokenLanguages(addStaffSchema.parse({ ...typed, speaks_isl: 'on', speaks_en: 'on' }))).toEqual(['en', 'isl'])
})

test('the ticked regions are the signs that somebody knows', () => {
  expect(knownVarieties(aboutMeSchema.parse({ signs_mumbai: 'on', signs_delhi: 'on' }))).toEqual(['delhi', 'mumbai'])
  expect(aboutMeSchema.parse({})).toMatchObject({ shows_gender: false })
})

test('a sign-in name with a space, and nobody’s role, are refused at their fields', () => {
  const { error } = addStaffSchema.safeParse({ ...typed, login: 'A B', role: '' })
  expect(error && fieldErrors(error)).toEqual({ login: 'login_invalid', role: 'required' })
})

const refused = ({ error }: { error?: Parameters<typeof fieldErrors>[0] | undefined }) => error && fieldErrors(error)

test('an empty form takes nobody’s sign-in away', () => {
  expect(refused(resetSignInSchema.safeParse({}))).toEqual({ confirm_reset: 'not_confirmed' })
  expect(refused(resetSignInSchema.safeParse({ login: '' }))).toEqual({ confirm_reset: 'not_confirmed' })
  expect(resetSignInSchema.safeParse({ confirm_reset: 'on' }).success).toBe(true)
})

test('a first sign-in takes nothing away and needs no tick', () => {
  expect(resetSignInSchema.safeParse({ login: 'sunita.sahu' }).success).toBe(true)
})

test('suspending needs a tick, letting in again does not', () => {
  expect(refused(setActiveSchema.safeParse({ active: 'no' }))).toEqual({ confirm_suspend: 'not_confirmed' })
  expect(setActiveSchema.safeParse({ active: 'no', confirm_suspend: 'on' }).success).toBe(true)
  expect(setActiveSchema.safeParse({ active: 'yes' }).success).toBe(true)
})
