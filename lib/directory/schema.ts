import { z } from 'zod'

import { day } from '../day.ts'
import { name, names, optionally, ticked } from '../fields.ts'
import { locales } from '../i18n/locales.ts'
import { phone } from '../phone.ts'
import { requiredWords, words } from '../text.ts'

/** What an administrator may type. The same schema reads the form at the route; the database holds the rules that look at other rows. */

const id = z.coerce
  .number({ error: 'required' })
  .int({ error: 'invalid_input' })
  .min(1, { error: 'required' })
  .max(Number.MAX_SAFE_INTEGER)
const aDay = day('invalid_input')
const code = z
  .string({ error: 'required' })
  .trim()
  .toLowerCase()
  .min(1, { error: 'required' })
  .max(40)
  .regex(/^[a-z0-9][a-z0-9-]*$/, { error: 'invalid_input' })
const whole = (least: number, most: number) =>
  z.coerce
    .number({ error: 'invalid_input' })
    .int({ error: 'invalid_input' })
    .min(least, { error: 'invalid_input' })
    .max(most, { error: 'invalid_input' })
/** "a, b, c" → its words, each once. */
const list = words(1000).transform((text) => [
  ...new Set(
    text
      .split(/[,،、\n]/)
      .map((word) => word.trim())
      .filter(Boolean),
  ),
])

export const departmentSchema = z.object({ id: optionally(id), code: optionally(code), ...names, active: ticked })
export type DepartmentInput = z.infer<typeof departmentSchema>

export const deskSchema = z.object({
  id: optionally(id),
  department_id: optionally(id),
  level: optionally(whole(1, 4)),
  place_id: optionally(id),
  title_hi: name,
  title_en: name,
  active: ticked,
})
export type DeskInput = z.infer<typeof deskSchema>

export const postingSchema = z.object({ desk_id: id, staff_id: id, from_day: aDay })
export type PostingInput = z.infer<typeof postingSchema>

export const categorySchema = z.object({
  id: optionally(id),
  code: optionally(code),
  department_id: id,
  ...names,
  keywords: list,
  pictogram: z.string().regex(/^[a-z-]{1,40}$/, { error: 'invalid_input' }),
  /** The call centre's promise, in hours of working days. */
  promise_hours: whole(1, 2400),
  /** The Lok Seva Guarantee limit, in working days; none for many. */
  guarantee_days: optionally(whole(1, 400)),
  guarantee_source: words(200),
  active: ticked,
})
export type CategoryInput = z.infer<typeof categorySchema>

export const placeKinds = ['district', 'subdivision', 'tehsil', 'block', 'zone', 'circle', 'ward', 'village'] as const
export const placeSchema = z.object({
  parent_id: id,
  kind: z.enum(placeKinds, { error: 'required' }),
  code,
  ...names,
  valid_from: aDay,
})
export type PlaceInput = z.infer<typeof placeSchema>
/** A place that ended stays ended: it is asked twice. */
export const endPlaceSchema = z.object({
  id,
  valid_to: aDay,
  confirm_end: z.literal('on', { error: 'not_confirmed' }),
})

export const holidaySchema = z.object({ day: aDay, ...names })
export type HolidayInput = z.infer<typeof holidaySchema>
export const takeHolidayBackSchema = z.object({ day: aDay })

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const
export const workingDaysSchema = z.object({
  day1: ticked,
  day2: ticked,
  day3: ticked,
  day4: ticked,
  day5: ticked,
  day6: ticked,
  day7: ticked,
})
export type WorkingDaysInput = z.infer<typeof workingDaysSchema>

export const phoneLineSchema = z.object({
  id: optionally(id),
  number: phone,
  label_hi: name,
  label_en: name,
  active: ticked,
})
export type PhoneLineInput = z.infer<typeof phoneLineSchema>

export const templateSchema = z.object({
  key: z.string().max(60),
  locale: z.enum(locales),
  channel: z.enum(['sms', 'whatsapp', 'push']),
  body: requiredWords(1000),
  provider_name: words(100),
  active: ticked,
})
export type TemplateInput = z.infer<typeof templateSchema>
