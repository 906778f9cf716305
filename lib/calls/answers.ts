import { z } from 'zod'

import { phrases } from './phrases.ts'
import { quality } from './schema.ts'
import { stagePerson } from './stage.ts'

/** What public.call_lines answers. A phrase that is no longer offered is read in its words. */
export const callLines = z.array(
  z.object({
    key: z.uuid(),
    body: z.string(),
    phrase: z.enum(phrases).nullable().catch(null),
    at: z.string(),
    by: stagePerson.nullable(),
  }),
)

const reports = z.array(quality.extend({ at: z.string() }))

/** What public.live_calls answers: a live call, and what each side received lately, oldest first. */
const liveCall = z.object({
  id: z.uuid(),
  mode: z.enum(['sign', 'voice']),
  answeredAt: z.string(),
  nameHi: z.string(),
  nameEn: z.string(),
  toCitizen: reports,
  toDesk: reports,
})
export const liveCalls = z.array(liveCall)
export type LiveCall = z.infer<typeof liveCall>
