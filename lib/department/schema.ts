import { z } from 'zod'

import { closings, complaintStates } from '../complaints/state.ts'
import { day } from '../day.ts'
import { key, optionalId } from '../fields.ts'
import { optionalWords, requiredWords } from '../text.ts'

export const acts = ['accept', 'start', 'transfer', 'hold', 'resume', 'resolve', 'reveal'] as const
export type Act = (typeof acts)[number]

/** A day out of a date field, as ten in the morning in India. */
const morning = z
  .string({ error: 'required' })
  .min(1, { error: 'required' })
  .pipe(day('date_out_of_range'))
  .transform((text) => `${text}T10:00:00+05:30`)

export const forms = {
  accept: z.object({ key }),
  resume: z.object({ key }),
  start: z.object({ key, remark: optionalWords(2000) }),
  transfer: z.object({ key, reason: requiredWords(2000), department: optionalId('invalid_input') }),
  hold: z.object({ key, reason: requiredWords(2000), until: morning }),
  resolve: z.object({ key, report: requiredWords(5000) }),
  reveal: z.object({ key, reason: requiredWords(300) }),
} satisfies Record<Act, z.ZodType>

/** What the list shows: work first, what is over last. */
export const filters = ['open', 'overdue', 'on_hold', 'resolved', 'over'] as const
export type Filter = (typeof filters)[number]

const named = z.object({ name_hi: z.string(), name_en: z.string() }).nullable()
const time = z.string().transform((text) => new Date(text))
export const rowSchema = z.object({
  id: z.number(),
  number: z.string(),
  state: z.enum(complaintStates),
  closed_as: z.enum(closings).nullable(),
  text: z.string(),
  landmark: z.string().nullable(),
  level: z.number(),
  promise_due_at: time,
  guarantee_due_at: time.nullable(),
  held_until: time.nullable(),
  created_at: time,
  categories: named,
  places: named,
})
export type OfficersComplaint = z.infer<typeof rowSchema>

export const eventSchema = z.object({ id: z.number(), at: time, kind: z.string(), remark: z.string().nullable() })
export const photoSchema = z.object({
  id: z.string(),
  phase: z.enum(['report', 'proof', 'reply']),
  caption: z.string().nullable(),
})
export const citizenSchema = z
  .object({
    phone: z.string().nullable(),
    name: z.string().nullable(),
    revealed: z.boolean(),
    prefersSign: z.boolean(),
  })
  .nullable()

export type ComplaintInDetail = {
  complaint: OfficersComplaint
  events: z.infer<typeof eventSchema>[]
  photos: z.infer<typeof photoSchema>[]
  citizen: z.infer<typeof citizenSchema>
}

export type Department = { id: number; name_hi: string; name_en: string }
