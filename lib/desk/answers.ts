import { z } from 'zod'

import { closings, complaintStates } from '../complaints/state.ts'
import { locales } from '../i18n/locales.ts'

/** What the SQL functions of supabase/migrations/…_desk.sql answer. Moments are ISO strings. */
const maybe = z.string().nullable()
const state = z.enum(complaintStates)

const rowAnswer = z.object({
  id: z.number(),
  number: z.string(),
  state,
  text: z.string(),
  categoryHi: maybe,
  categoryEn: maybe,
  placeHi: maybe,
  placeEn: maybe,
  createdAt: z.string(),
  dueAt: z.string(),
  level: z.number(),
  closedAs: z.enum(closings).nullable(),
})
export type ComplaintRow = z.infer<typeof rowAnswer>

export const historyAnswer = z.array(
  z.object({
    id: z.number(),
    name: maybe,
    locale: z.enum(locales),
    prefersSign: z.boolean(),
    complaints: z.array(rowAnswer),
  }),
)
export type Person = z.infer<typeof historyAnswer>[number]

export const searchAnswer = z.object({
  by: z.enum(['number', 'phone', 'words']),
  rows: z.array(rowAnswer),
  more: z.object({ score: z.number(), id: z.number() }).nullable(),
})
export type Found = z.infer<typeof searchAnswer>

const by = { byHi: maybe, byEn: maybe }

export const complaintAnswer = rowAnswer.extend({
  channel: z.enum(['web', 'video', 'voice', 'phone', 'walk_in', 'signed_message', 'voice_message']),
  landmark: maybe,
  categoryId: z.number().nullable(),
  placeId: z.number().nullable(),
  guaranteeDueAt: maybe,
  heldUntil: maybe,
  reopenings: z.number(),
  transfers: z.number(),
  resolvedAt: maybe,
  closedAt: maybe,
  mergedInto: maybe,
  merged: z.array(z.string()),
  desk: z.object({ id: z.number(), titleHi: z.string(), titleEn: z.string() }).nullable(),
  department: z.object({ id: z.number(), nameHi: z.string(), nameEn: z.string() }).nullable(),
  person: z.object({ id: z.number(), name: maybe, prefersSign: z.boolean(), lastDigits: maybe }).nullable(),
  events: z.array(
    z.object({
      id: z.number(),
      at: z.string(),
      kind: z.string(),
      toState: state.nullable(),
      actorKind: z.enum(['citizen', 'staff', 'system']),
      remark: maybe,
      data: z.record(z.string(), z.unknown()),
      ...by,
    }),
  ),
  notes: z.array(z.object({ id: z.number(), at: z.string(), body: z.string(), ...by })),
  messages: z.array(
    z.object({
      id: z.string(),
      at: z.string(),
      recipient: z.enum(['citizen', 'staff', 'phone']),
      channel: z.enum(['sms', 'whatsapp', 'push']),
      template: z.string(),
      state: z.enum(['queued', 'accepted', 'delivered', 'read', 'failed']),
    }),
  ),
  attachments: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['photo', 'audio', 'video', 'pdf']),
      phase: z.enum(['report', 'proof', 'reply']),
      caption: maybe,
      at: z.string(),
    }),
  ),
  recordings: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['sign', 'voice']),
      purpose: z.enum(['message', 'answer', 'reply']),
      at: z.string(),
      forms: z.array(z.enum(['whole', 'small', 'poster'])),
    }),
  ),
  attempts: z.array(
    z.object({
      at: z.string(),
      outcome: z.enum(['satisfied', 'not_satisfied', 'partly', 'no_answer']),
      means: z.enum(['phone', 'sign', 'link']),
    }),
  ),
  mayCloseUnverified: z.boolean(),
  task: z
    .object({
      id: z.number(),
      kind: z.string(),
      means: z.string(),
      attempts: z.number(),
      assignedTo: z.number().nullable(),
    })
    .nullable(),
})
export type DeskComplaint = z.infer<typeof complaintAnswer>

/** A complaint that has just been registered. */
export const registeredAnswer = z.object({ number: z.string() })
