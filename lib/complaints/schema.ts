import { z } from 'zod'

import { optionalPhone } from '../phone.ts'
import { optionalWords, requiredWords } from '../text.ts'

/** An id out of a form; '' is none. */
function optionalId(error: 'category_unknown' | 'place_unknown') {
  return z
    .string({ error: 'invalid_input' })
    .regex(/^\d{0,15}$/, { error })
    .optional()
    .transform((id) => (id ? Number(id) : undefined))
}

function degrees(limit: number) {
  return z
    .string()
    .regex(/^(-?\d{1,3}(\.\d{1,20})?)?$/, { error: 'invalid_input' })
    .optional()
    .transform((text) => (text ? Number(text) : undefined))
    .refine((value) => value === undefined || Math.abs(value) <= limit, { error: 'invalid_input' })
}

/** First page: what happened, and which kind of complaint it is. `key` was made when the form opened. */
export const what = z.object({
  key: z.uuid({ error: 'invalid_input' }),
  text: requiredWords(5000),
  category: optionalId('category_unknown'),
})

/** Second page: where. All of it may be left out. */
export const where = z.object({
  place: optionalId('place_unknown'),
  landmark: optionalWords(300),
  latitude: degrees(90),
  longitude: degrees(180),
})

/** Third page: who. All of it may be left out. */
const who = z.object({ name: optionalWords(120), phone: optionalPhone })

/** A whole complaint, whichever way it came in. */
export const complaint = z.object({ ...what.shape, ...where.shape, ...who.shape })
export type ComplaintInput = z.output<typeof complaint>

/** The citizen's words about a complaint of theirs. `key` makes a second click the same act. */
const act = { key: z.uuid({ error: 'invalid_input' }) }
export const dispute = z.object({ ...act, remark: optionalWords(2000) })
export const reply = z.object({ ...act, body: requiredWords(2000) })
export const answer = z.object({
  ...act,
  outcome: z.enum(['satisfied', 'partly', 'not_satisfied'], { error: 'required' }),
  remark: optionalWords(2000),
})
