import 'server-only'
import { randomUUID } from 'node:crypto'

import { z } from 'zod'

import { keepFields, readFields } from '../drafts/drafts.ts'
import type { Result } from '../result.ts'

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
  /** Registered already; kept until the receipt was shown, so that a retry of the last step ends there too. */
  sent: z.boolean().default(false),
})
export type Draft = z.output<typeof draftSchema>

/** The complaint being written in this browser, or null. */
export async function readDraft(): Promise<Draft | null> {
  const draft = draftSchema.safeParse(await readFields('file'))
  return draft.success ? draft.data : null
}

/** Keeps what was typed so far. Refusals as of `keepFields`. */
export async function keepDraft(draft: z.input<typeof draftSchema>): Promise<Result<null>> {
  return keepFields('file', draft)
}

/**
 * A complaint that was sent, changed afterwards: its words begin another one, so that they are neither lost nor sent unasked. The photo stays
 * with the first.
 */
export function anew(sent: Draft): Draft {
  return { ...sent, key: randomUUID(), photo: null, photos: 0, sent: false }
}
