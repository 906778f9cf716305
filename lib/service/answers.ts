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
  /**
   * Share of the time of the conversations, both ways, in which 20 or more pictures a second came. Time that nobody reported of did not have
   * them; time with the camera off by choice is left out. Null where no picture was meant to be seen.
   */
  readable_share: z.coerce.number().nullable(),
  /** Conversations that broke off; `recovered` of them went on with the same people. A page loaded again is no drop (calls_served in SQL). */
  drops: count,
  recovered: count,
})
export type DayLevel = z.infer<typeof level>
export const dayLevels = z.array(level)

const span = level.extend({ starts_at: z.string(), ends_at: z.string(), calls: count })
export type SpanLevel = z.infer<typeof span>
export const spanLevels = z.array(span)
