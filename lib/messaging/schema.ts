import { z } from 'zod'

import { channels } from '../channels/schema.ts'

const buttonSchema = z.object({ id: z.string().min(1), title: z.string().min(1).max(20) })

/** What `begin_delivery` hands to the worker: one message, its template, and the secrets minted for this delivery. */
export const deliverySchema = z.object({
  messageId: z.uuid(),
  channel: z.enum(channels),
  address: z.string().min(1),
  locale: z.enum(['hi', 'en']),
  attempt: z.int().positive(),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  template: z.object({ name: z.string(), body: z.string().min(1), buttons: z.array(buttonSchema).max(3) }),
  recipient: z.enum(['citizen', 'staff', 'phone']),
  /** Minted for this delivery: opens `/t/<secret>` for a citizen, `/o/<secret>` for staff, and signs an officer's buttons. */
  secret: z.string().nullable(),
})
export type Delivery = z.infer<typeof deliverySchema>
