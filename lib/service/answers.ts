import { z } from 'zod'

const count = z.coerce.number()
const seconds = z.number().nullable()

/**
 * What public.service_levels answers, a row a span of quarters of an hour, or a day. `calls`: null when they are fewer than five. All
 * other figures are about `told` of them: a day's last few calls, too few to be a span, are in `calls` alone.
 */
const level = z.object({
  day: z.string(),
  starts_at: z.string().nullable(),
  ends_at: z.string().nullable(),
  calls: count.nullable(),
  told: count,
  in_10: count,
  in_120: count,
  answered: count,
  abandoned: count,
  call_backs: count,
  median_wait_seconds: seconds,
  longest_wait_seconds: seconds,
  /** Of the 5-second reports of both sides, those with at least 20 pictures a second; null without any. */
  readable_share: z.coerce.number().nullable(),
  drops: count,
  recovered: count,
})
export type DayLevel = z.infer<typeof level>
export const dayLevels = z.array(level)

const span = level.extend({ starts_at: z.string(), ends_at: z.string(), calls: count })
export type SpanLevel = z.infer<typeof span>
export const spanLevels = z.array(span)
