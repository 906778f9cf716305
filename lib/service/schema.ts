import { z } from 'zod'

import { day } from '../day.ts'

/** The address of the figures: /service?mode=voice&day=2026-11-25. What cannot be read is not asked for. */
export const serviceQuery = z.object({
  mode: z.enum(['sign', 'voice']).catch('sign'),
  day: day('invalid_input').optional().catch(undefined),
})
export type ServiceQuery = z.infer<typeof serviceQuery>
export type ServiceMode = ServiceQuery['mode']

/** What is the default is not in the address. */
export function serviceHref({ mode, day: asked }: Partial<ServiceQuery>, path = '/service'): string {
  const query = new URLSearchParams()
  if (mode === 'voice') query.set('mode', mode)
  if (asked) query.set('day', asked)
  return query.size > 0 ? `${path}?${query.toString()}` : path
}
