import 'server-only'
import { randomUUID } from 'node:crypto'

import { z } from 'zod'

import { dropFields, keepFields, readFields } from '../drafts/drafts.ts'
import type { Result } from '../result.ts'
import { receiptSeconds } from './receipt.ts'

/** What was typed into /file so far, as typed: checked again at each step, so nothing typed is ever lost to a mistake. */
const draftSchema = z.object({
  /** The idempotency key, made when the form opened. */
  key: z.uuid(),
  text: z.string().default(''),
  category: z.string().default(''),
  photo: z.object({ path: z.string(), mimeType: z.string(), bytes: z.number() }).nullable().default(null),
  /** How many photos were chosen, one after the other. */
  photos: z.number().default(0),
  placeQuery: z.string().default(''),
  place: z.string().default(''),
  landmark: z.string().default(''),
  latitude: z.string().default(''),
  longitude: z.string().default(''),
  name: z.string().default(''),
  phone: z.string().default(''),
  /** When it was registered; kept as long as its receipt, so that whose answer was lost finds the number by sending it again. */
  sentAt: z.iso.datetime().nullable().default(null),
})
export type Draft = z.output<typeof draftSchema>

/** The complaint being written in this browser, or null. */
export async function readDraft(): Promise<Draft | null> {
  const draft = draftSchema.safeParse(await readFields('file'))
  if (!draft.success) return null
  if (!isOver(draft.data, new Date())) return draft.data
  await dropFields('file')
  return null
}

/** Keeps what was typed so far. Refusals as of `keepFields`. */
export async function keepDraft(draft: z.input<typeof draftSchema>): Promise<Result<null>> {
  return keepFields('file', draft)
}

/** Was sent so long ago that whoever uses this browser now may be somebody else. */
export function isOver({ sentAt }: Pick<Draft, 'sentAt'>, now: Date): boolean {
  return sentAt !== null && now.getTime() - Date.parse(sentAt) >= receiptSeconds * 1000
}

/**
 * A complaint that was sent, changed afterwards: its words begin another one, so that they are neither lost nor sent unasked. The photo stays
 * with the first.
 */
export function anew(sent: Draft): Draft {
  return { ...sent, key: randomUUID(), photo: null, photos: 0, sentAt: null }
}
