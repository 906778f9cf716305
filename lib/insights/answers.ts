import { z } from 'zod'

import { complaintStates } from '../complaints/state.ts'
import type { Locale } from '../i18n/locales.ts'

/** What the SQL functions of supabase/migrations/…_insights.sql and …_collector_complaints.sql answer. Moments are ISO strings. */
const count = z.coerce.number()
const text = z.string()
const maybe = text.nullable()
const names = <Field extends string>(...fields: Field[]) =>
  Object.fromEntries(fields.flatMap((field) => [`${field}_hi`, `${field}_en`]).map((key) => [key, maybe])) as {
    [Key in `${Field}_${Locale}`]: typeof maybe
  }

export const daysAnswer = z.array(
  z.object({ day: text, came_in: count, solved: count, unverified: count, overdue: count, not_satisfied: count }),
)
export type Day = z.infer<typeof daysAnswer>[number]

export const departmentsAnswer = z.array(
  z.object({
    department_id: z.number().nullable(),
    ...names('name'),
    open: count,
    overdue: count,
    oldest_overdue_at: maybe,
    came_in: count,
    solved: count,
    unverified: count,
    not_satisfied: count,
    within_promise: z.number().nullable(),
  }),
)
export type DepartmentRow = z.infer<typeof departmentsAnswer>[number]

export const placesAnswer = z.array(
  z.object({
    place_id: z.number().nullable(),
    kind: maybe,
    ...names('name'),
    open: count,
    overdue: count,
    came_in: count,
  }),
)
export type PlaceRow = z.infer<typeof placesAnswer>[number]

const complaintState = z.enum(complaintStates)
const closedAs = z.enum(['satisfied', 'unverified', 'not_actionable', 'merged']).nullable()

export const complaintsAnswer = z.object({
  total: z.number().nullable(),
  rows: z.array(
    z.object({
      id: z.number(),
      number: text,
      state: complaintState,
      excerpt: text,
      level: z.number(),
      promise_due_at: text,
      created_at: text,
      closed_as: closedAs,
      transfers: z.number(),
      reopenings: z.number(),
      is_overdue: z.boolean(),
      sort_at: text,
      ...names('category', 'place', 'department', 'desk', 'officer'),
    }),
  ),
})
export type ComplaintRow = z.infer<typeof complaintsAnswer>['rows'][number]

export const complaintAnswer = z.object({
  number: text,
  state: complaintState,
  channel: z.enum(['web', 'video', 'voice', 'phone', 'walk_in', 'signed_message', 'voice_message']),
  text,
  level: z.number(),
  landmark: maybe,
  promise_due_at: text,
  guarantee_due_at: maybe,
  held_until: maybe,
  transfers: z.number(),
  reopenings: z.number(),
  escalations: z.number(),
  closed_as: closedAs,
  created_at: text,
  is_open: z.boolean(),
  is_overdue: z.boolean(),
  merged_into: maybe,
  desks: z.array(z.object({ id: z.number(), level: z.number(), ...names('title') })),
  ...names('category', 'place', 'department', 'desk', 'officer'),
  events: z.array(
    z.object({
      id: z.number(),
      at: text,
      kind: text,
      to_state: complaintState.nullable(),
      actor_kind: z.enum(['citizen', 'staff', 'system']),
      remark: maybe,
      data: z.object({ level: z.number().optional() }),
      ...names('name'),
    }),
  ),
  notes: z.array(z.object({ id: z.number(), at: text, body: text, ...names('name') })),
  messages: z.array(
    z.object({
      id: text,
      at: text,
      recipient: z.enum(['citizen', 'staff', 'phone']),
      channel: z.enum(['sms', 'whatsapp', 'push']),
      template_key: text,
      state: z.enum(['queued', 'accepted', 'delivered', 'read', 'failed']),
    }),
  ),
})
export type Complaint = z.infer<typeof complaintAnswer>

const level = z.object({
  asked: count,
  answered: count,
  in_time: count,
  given_up: count,
  median_wait_seconds: z.number().nullable(),
})
export type ServiceLevel = z.infer<typeof level>

export const callsAnswer = z.object({
  calls: z.array(
    z.object({
      id: text,
      mode: z.enum(['sign', 'voice']),
      state: z.enum(['waiting', 'offered', 'live']),
      asked_at: text,
      answered_at: maybe,
      ...names('name'),
    }),
  ),
  shift: z.object({ ready: count, away: count, in_call: count, wrap_up: count }),
  today: level,
  quarters: z.array(level.extend({ starts_at: text })),
})
export type Calls = z.infer<typeof callsAnswer>
