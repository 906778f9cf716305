import { z } from 'zod'

import { channels } from '../channels/schema.ts'
import { locales } from '../i18n/locales.ts'

const buttonSchema = z.object({ id: z.string().min(1), title: z.string().min(1).max(20) })

/** What `begin_delivery` hands to the worker: one message, its template, and the secrets minted for this delivery. */
export const deliverySchema = z.object({
  messageId: z.uuid(),
  channel: z.enum(channels),
  address: z.string().min(1),
  locale: z.enum(locales),
  attempt: z.int().positive(),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  template: z.object({ name: z.string(), body: z.string().min(1), buttons: z.array(buttonSchema).max(3) }),
  recipient: z.enum(['citizen', 'staff', 'phone']),
  /** Minted for this delivery: opens `/<door>/<secret>` and signs an officer's buttons. */
  secret: z.string().nullable(),
  /** A citizen's page, an officer's, or a live call. */
  door: z.enum(['t', 'o', 'call/guest']),
})
export type Delivery = z.infer<typeof deliverySchema>
