import { z } from 'zod'

import type { ErrorCode } from './error-codes.ts'
import { requiredWords } from './text.ts'

/** The parts that several forms have in common. */

/** The idempotency key, made when the form was drawn: a second click is the same act. */
export const key = z.uuid({ error: 'invalid_input' })

/** An id out of a list of choices; '' or nothing is none. */
export function optionalId(error: ErrorCode) {
  return z
    .string({ error: 'invalid_input' })
    .regex(/^\d{0,15}$/, { error })
    .optional()
    .transform((id) => (id ? Number(id) : undefined))
}

/** '' or absent: not chosen. */
export function optionally<T extends z.ZodType>(schema: T) {
  return z.preprocess((value) => (value === '' ? undefined : value), schema.optional())
}

/** A checkbox as browsers send it: 'on', or nothing. */
export const ticked = z.preprocess((value) => value === 'on', z.boolean())

/** A name in the directory. */
export const name = requiredWords(120)
export const names = { name_hi: name, name_en: name }
