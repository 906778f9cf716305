import { z } from 'zod'

import { key, optionalId } from '../fields.ts'
import { locales } from '../i18n/locales.ts'
import { optionalWords, requiredWords } from '../text.ts'

export const taskKinds = [
  'verify_closure',
  'call_back',
  'call_citizen',
  'call_officer',
  'transcribe',
  'triage',
  'confirm_remit',
] as const

/** The three faces, and that nobody answered. */
const outcomes = ['satisfied', 'partly', 'not_satisfied', 'no_answer'] as const

export const verificationSchema = z.object({
  key,
  outcome: z.enum(outcomes, { error: 'required' }),
  remark: optionalWords(2000),
})

export const finishSchema = z.object({
  outcome: z.enum(['done', 'no_answer'], { error: 'required' }),
  remark: optionalWords(2000),
})

export const closingSchema = z.object({ key, remark: requiredWords(2000) })

const choice = (error: string) =>
  z
    .string({ error: 'required' })
    .regex(/^\d{1,15}$/, { error })
    .transform(Number)

export const triageSchema = z.object({ key, category: choice('category_unknown'), remark: optionalWords(2000) })

export const transcriptSchema = z.object({
  text: requiredWords(5000),
  category: choice('category_unknown'),
  place: optionalId('place_unknown'),
  landmark: optionalWords(300),
})

/** `outcome` where it is asked; `none`: they said something else. */
export const replyTranscriptSchema = z.object({
  text: requiredWords(2000),
  outcome: z.enum(['satisfied', 'partly', 'not_satisfied', 'none'], { error: 'required' }).default('none'),
})

export const taskId = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number)

/** Another complaint by any spelling of its number. */
export const mergingSchema = z.object({ key, into: requiredWords(40) })

export const keyOnlySchema = z.object({ key })

export const doubtSchema = z.object({ reason: requiredWords(2000) })

export const remitSchema = z.object({
  key,
  outside: z.enum(['yes', 'no'], { error: 'required' }).transform((word) => word === 'yes'),
})

const maybe = z.string().nullable()

/** What desk_tasks() answers. */
export const tasksAnswer = z.object({
  open: z.number(),
  overdue: z.number(),
  rows: z.array(
    z.object({
      id: z.number(),
      kind: z.enum(taskKinds),
      means: z.enum(['phone', 'sign', 'link', 'none']),
      dueAt: z.string(),
      wantedAt: maybe,
      isOverdue: z.boolean(),
      attempts: z.number(),
      reason: maybe,
      isMine: z.boolean(),
      heldByHi: maybe,
      heldByEn: maybe,
      recordingId: maybe,
      number: maybe,
      categoryHi: maybe,
      categoryEn: maybe,
    }),
  ),
})
export type TaskRow = z.infer<typeof tasksAnswer>['rows'][number]

export const contactAnswer = z.object({
  name: maybe,
  phone: maybe,
  locale: z.enum(locales).optional(),
  prefersSign: z.boolean().optional(),
})
