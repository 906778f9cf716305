import { z } from 'zod'

import { day } from '../day.ts'

/** The address of the figures: /service?by=voice&day=2026-11-25. What cannot be read is not asked for. */
export const serviceQuery = z.object({
  by: z.enum(['sign', 'voice']).catch('sign'),
  day: day('invalid_input').optional().catch(undefined),
})
export type ServiceQuery = z.infer<typeof serviceQuery>
export type ServiceMode = ServiceQuery['by']

/** What is the default is not in the address. */
export function serviceHref({ by, day: asked }: Partial<ServiceQuery>, path = '/service'): string {
  const query = new URLSearchParams()
  if (by === 'voice') query.set('by', by)
  if (asked) query.set('day', asked)
  return query.size > 0 ? `${path}?${query.toString()}` : path
}
