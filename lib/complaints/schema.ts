import { z } from 'zod'

import { key, optionalId } from '../fields.ts'
import { optionalPhone } from '../phone.ts'
import { optionalWords, requiredWords } from '../text.ts'

function degrees(limit: number) {
  return z
    .string()
    .regex(/^(-?\d{1,3}(\.\d{1,20})?)?$/, { error: 'invalid_input' })
    .optional()
    .transform((text) => (text ? Number(text) : undefined))
    .refine((value) => value === undefined || Math.abs(value) <= limit, { error: 'invalid_input' })
}

/** First page: what happened, and which kind of complaint it is. */
export const what = z.object({
  key,
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

/** The citizen's words about a complaint of theirs. */
export const dispute = z.object({ key, remark: optionalWords(2000) })
export const reply = z.object({ key, body: requiredWords(2000) })
export const answer = z.object({
  key,
  outcome: z.enum(['satisfied', 'partly', 'not_satisfied'], { error: 'required' }),
  remark: optionalWords(2000),
})
