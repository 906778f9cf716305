import { z } from 'zod'

import { complaint } from '../complaints/schema.ts'
import { key } from '../fields.ts'
import { locales } from '../i18n/locales.ts'
import { phone } from '../phone.ts'
import { keepable, requiredWords } from '../text.ts'

/** How a complaint reaches the desk. With a live call its mode decides: video or voice. */
const deskChannels = ['video', 'voice', 'phone', 'walk_in'] as const

/** The intake form. */
export const intakeSchema = z.object({
  ...complaint.shape,
  channel: z.enum(deskChannels, { error: 'invalid_input' }),
  call: z
    .literal('')
    .transform(() => undefined)
    .or(z.uuid({ error: 'invalid_input' }))
    .optional(),
  locale: z.enum(locales, { error: 'invalid_input' }),
  sign: z.literal('on').optional(),
})
export type Intake = z.output<typeof intakeSchema>

export const noteSchema = z.object({ key, body: requiredWords(5000) })

export const phoneSchema = z.object({ phone })

export const searchSchema = z.object({
  q: z
    .string()
    .transform((typed) => keepable(typed, 200).trim())
    .catch(''),
  /** The last row of the page before: <score>~<id>. */
  after: z
    .string()
    .regex(/^\d(\.\d{1,3})?~\d{1,15}$/)
    .optional()
    .catch(undefined),
})

/** A number as it stands in an address, in any spelling; '' for what cannot be one. */
export function numberInAddress(part: string | undefined): string {
  try {
    return keepable(decodeURIComponent(part ?? ''), 40)
  } catch {
    return ''
  }
}
