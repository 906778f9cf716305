import { z } from 'zod'

import { quality } from './schema.ts'

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
