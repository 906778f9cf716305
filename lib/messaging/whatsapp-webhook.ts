import { z } from 'zod'

import type { Inbound, MessageState, Receipt, Received } from './schema.ts'

const statusSchema = z.object({
  id: z.string().min(1),
  status: z.string(),
  biz_opaque_callback_data: z.string().optional(),
  errors: z.array(z.object({ code: z.number() })).optional(),
})

const context = z.object({ id: z.string().optional() }).optional()
/** `from` may be absent: Meta then names the person by a business-scoped id, and we know them by what they answered. */
const head = { id: z.string().min(1), from: z.string().default(''), context }
const messageSchema = z.discriminatedUnion('type', [
  z.object({ ...head, type: z.literal('button'), button: z.object({ payload: z.string() }) }),
  z.object({
    ...head,
    type: z.literal('interactive'),
    interactive: z.object({ type: z.literal('button_reply'), button_reply: z.object({ id: z.string() }) }),
  }),
  z.object({ ...head, type: z.literal('text'), text: z.object({ body: z.string() }) }),
  z.object({
    ...head,
    type: z.literal('image'),
    image: z.object({ id: z.string().min(1), caption: z.string().optional() }),
  }),
])

const webhookSchema = z.object({
  object: z.literal('whatsapp_business_account'),
  entry: z.array(
    z.object({
      changes: z.array(
        z.object({
          field: z.string(),
          value: z.object({ statuses: z.array(z.unknown()).default([]), messages: z.array(z.unknown()).default([]) }),
        }),
      ),
    }),
  ),
})

const states: Record<string, MessageState> = {
  sent: 'accepted',
  delivered: 'delivered',
  read: 'read',
  failed: 'failed',
}

export type WhatsAppEvents = { receipts: Receipt[]; received: Received[]; unknown: number }

/** Throws on what is no WhatsApp webhook; kinds of message and status that we do not know are counted, not refused. */
export function parseWhatsAppWebhook(body: unknown): WhatsAppEvents {
  const events: WhatsAppEvents = { receipts: [], received: [], unknown: 0 }
  for (const { field, value } of webhookSchema.parse(body).entry.flatMap(({ changes }) => changes)) {
    if (field !== 'messages') {
      events.unknown += 1
      continue
    }
    for (const raw of value.statuses) {
      const receipt = receiptOf(raw)
      if (receipt) events.receipts.push(receipt)
      else events.unknown += 1
    }
    for (const raw of value.messages) {
      const parsed = messageSchema.safeParse(raw)
      if (parsed.success) {
        const { id, from } = parsed.data
        events.received.push({ providerId: id, from: from === '' ? '' : `+${from}`, content: contentOf(parsed.data) })
      } else events.unknown += 1
    }
  }
  return events
}

function receiptOf(raw: unknown): Receipt | null {
  const parsed = statusSchema.safeParse(raw)
  const state = parsed.success ? states[parsed.data.status] : undefined
  if (!parsed.success || !state) return null
  const { id, errors, biz_opaque_callback_data: ours } = parsed.data
  const messageId = z.uuid().safeParse(ours).data ?? null
  return {
    messageId,
    providerId: id,
    state,
    errorCode: state === 'failed' ? String(errors?.[0]?.code ?? 'failed') : null,
  }
}

function contentOf(message: z.infer<typeof messageSchema>): Inbound {
  const answerTo = message.context?.id ?? null
  switch (message.type) {
    case 'button':
      return { kind: 'tap', payload: message.button.payload, answerTo }
    case 'interactive':
      return { kind: 'tap', payload: message.interactive.button_reply.id, answerTo }
    case 'text':
      return { kind: 'text', text: message.text.body, answerTo }
    case 'image':
      return { kind: 'photo', mediaId: message.image.id, text: message.image.caption ?? '', answerTo }
    default:
      return message satisfies never
  }
}
