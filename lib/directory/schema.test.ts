import { describe, expect, test } from 'vitest'

import { fieldErrors } from '../forms.ts'
import { categorySchema, holidaySchema, phoneLineSchema } from './schema.ts'

const errorsOf = (schema: typeof categorySchema | typeof holidaySchema, typed: Record<string, string>) => {
  const parsed = schema.safeParse(typed)
  return parsed.success ? {} : fieldErrors(parsed.error)
}
const category = {
  id: '3',
  department_id: '1',
  name_hi: 'नल',
  name_en: 'Tap',
  keywords: 'नल, पानी,, nal ,नल',
  pictogram: 'water',
  promise_hours: '72',
  guarantee_days: '',
  guarantee_source: '',
  active: 'on',
}

describe('what an administrator types', () => {
  test('an empty limit of the law is no limit, words are taken apart and each kept once', () => {
    expect(categorySchema.parse(category)).toMatchObject({
      guarantee_days: undefined,
      keywords: ['नल', 'पानी', 'nal'],
      active: true,
    })
  })

  test('every wrong field is named with its own reason', () => {
    const wrong = {
      ...category,
      name_hi: ' ',
      name_en: 'x'.repeat(121),
      promise_hours: '0',
      guarantee_days: '1.5',
      department_id: '',
    }
    expect(errorsOf(categorySchema, wrong)).toEqual({
      name_hi: 'required',
      name_en: 'too_long',
      promise_hours: 'invalid_input',
      guarantee_days: 'invalid_input',
      department_id: 'required',
    })
  })

  test('a null character is refused before the database sees it', () => {
    expect(errorsOf(holidaySchema, { day: '2026-12-25', name_hi: 'क\u0000', name_en: 'x' })).toEqual({
      name_hi: 'invalid_input',
    })
  })

  test('a day that is not in the calendar is refused', () => {
    expect(errorsOf(holidaySchema, { day: '2026-02-30', name_hi: 'क', name_en: 'x' })).toEqual({ day: 'invalid_input' })
  })

  test('a phone line is kept as it is dialled from anywhere', () => {
    const line = { number: '९९७७२ २२५६४', label_hi: 'क', label_en: 'a' }
    expect(phoneLineSchema.parse(line)).toMatchObject({ number: '+919977222564', active: false })
  })
})
