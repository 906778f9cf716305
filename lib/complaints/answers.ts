import { z } from 'zod'

import type { ClosedAs, ComplaintState } from './state.ts'

type Named = { nameHi: string; nameEn: string }

const named = z
  .object({ name_hi: z.string(), name_en: z.string() })
  .transform((row): Named => ({ nameHi: row.name_hi, nameEn: row.name_en }))

/** One complaint as its citizen sees it. */
export const statusSchema = z
  .object({
    id: z.number(),
    number: z.string(),
    state: z.custom<ComplaintState>(),
    closed_as: z.custom<ClosedAs | null>(),
    level: z.number(),
    text: z.string(),
    landmark: z.string().nullable(),
    created_at: z.string(),
    promise_due_at: z.string(),
    guarantee_due_at: z.string().nullable(),
    held_until: z.string().nullable(),
    closed_at: z.string().nullable(),
    channel: z.string(),
    citizen: z.object({ prefers_sign: z.boolean() }).nullable(),
    category: named.nullable(),
    place: named.nullable(),
    department: named.nullable(),
    events: z.array(
      z.object({
        id: z.number(),
        at: z.string(),
        kind: z.string(),
        to_state: z.string().nullable(),
        actor_kind: z.enum(['citizen', 'staff', 'system']),
        remark: z.string().nullable(),
        data: z.record(z.string(), z.unknown()),
      }),
    ),
    attachments: z.array(
      z.object({ id: z.string(), kind: z.string(), phase: z.string(), caption: z.string().nullable() }),
    ),
    recordings: z.array(
      z.object({
        id: z.string(),
        kind: z.enum(['sign', 'voice']),
        purpose: z.enum(['message', 'answer', 'reply']),
        finished_at: z.string(),
        files: z.array(z.object({ form: z.enum(['whole', 'small', 'poster']) })),
      }),
    ),
    messages: z.array(
      z.object({
        id: z.string(),
        template_key: z.string(),
        channel: z.string(),
        state: z.string(),
        created_at: z.string(),
      }),
    ),
  })
  .transform((row) => ({
    id: row.id,
    number: row.number,
    state: row.state,
    closedAs: row.closed_as,
    level: row.level,
    text: row.text,
    landmark: row.landmark,
    createdAt: row.created_at,
    promiseDueAt: row.promise_due_at,
    guaranteeDueAt: row.guarantee_due_at,
    heldUntil: row.held_until,
    closedAt: row.closed_at,
    // Who signs or speaks to us need not read. Typed on the web the phone may be a stranger's: that they sign is not told to who typed it.
    isInPictures:
      row.channel === 'video' ||
      row.recordings.length > 0 ||
      (row.channel !== 'web' && row.citizen?.prefers_sign === true),
    category: row.category,
    place: row.place,
    department: row.department,
    events: row.events
      .toSorted((one, other) => one.id - other.id)
      .map((event) => ({
        id: event.id,
        at: event.at,
        kind: event.kind,
        toState: event.to_state,
        actorKind: event.actor_kind,
        remark: event.remark,
        data: event.data,
      })),
    attachments: row.attachments,
    recordings: row.recordings
      .toSorted((one, other) => one.finished_at.localeCompare(other.finished_at))
      .map(({ id, kind, purpose, files }) => ({ id, kind, purpose, forms: files.map(({ form }) => form) })),
    messages: row.messages
      .toSorted((one, other) => one.created_at.localeCompare(other.created_at))
      .map((message) => ({
        id: message.id,
        template: message.template_key,
        channel: message.channel,
        state: message.state,
        at: message.created_at,
      })),
  }))
export type ComplaintStatus = z.output<typeof statusSchema>

/** One line in the list of a phone's complaints. */
const rowSchema = z
  .object({
    number: z.string(),
    state: z.custom<ComplaintState>(),
    closed_as: z.custom<ClosedAs | null>(),
    created_at: z.string(),
    text: z.string(),
    category: named.nullable(),
  })
  .transform(({ closed_as, created_at, ...rest }) => ({ ...rest, closedAs: closed_as, createdAt: created_at }))
export type ComplaintRow = z.output<typeof rowSchema>

export const rowsSchema = z.array(rowSchema)
