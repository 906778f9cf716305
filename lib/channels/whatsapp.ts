import { z } from 'zod'

import { env } from '../env.ts'
import type { Handed, Inbound, MessageState, Outgoing, Receipt, Received } from './schema.ts'

/** WhatsApp Cloud API v26.0: our words to Meta's, and back what comes by webhook. */
type WhatsAppSettings = { baseUrl: string; token: string; phoneNumberId: string }

function ourSettings(): WhatsAppSettings {
  const { WHATSAPP_BASE_URL: baseUrl, WHATSAPP_TOKEN: token, WHATSAPP_PHONE_NUMBER_ID: phoneNumberId } = env()
  return { baseUrl, token, phoneNumberId }
}

const acceptedSchema = z.object({ messages: z.tuple([z.object({ id: z.string() })]) })
const refusedSchema = z.object({ error: z.object({ code: z.number() }) })

/** Meta's codes that say "later": rate limits, an outage, a token that somebody must renew. */
const later = new Set([1, 2, 4, 190, 80_007, 130_429, 131_000, 131_016, 131_048, 131_056, 131_057, 133_004])

/** Hands one message to Meta. Throws when nothing readable comes back: it may have been sent, and its status tells. */
export async function sendWhatsApp(message: Outgoing, settings = ourSettings()): Promise<Handed> {
  const response = await fetch(`${settings.baseUrl}/v26.0/${settings.phoneNumberId}/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${settings.token}` },
    body: JSON.stringify({
      messaging_product: 'whatsapp',
      to: message.address.replace('+', ''),
      // Meta has no key for de-duplication; this comes back in every status, so a lost answer is still recognised.
      biz_opaque_callback_data: message.messageId,
      ...outgoingContent(message),
    }),
    signal: AbortSignal.timeout(10_000),
  })
  const body: unknown = await response.json()
  if (response.ok) return { outcome: 'accepted', providerId: acceptedSchema.parse(body).messages[0].id }
  const code = refusedSchema.safeParse(body).data?.error.code
  // An answer that is not Meta's comes from something between us: it may pass.
  const again = code === undefined || later.has(code)
  return { outcome: again ? 'again' : 'never', errorCode: String(code ?? `HTTP_${response.status}`) }
}

/** A registered template, or free words (a template without a registered name) inside the 24-hour window. */
function outgoingContent({ templateName, locale, text, variables, buttons }: Outgoing): object {
  if (templateName !== '') {
    const body = { type: 'body', parameters: variables.map((value) => ({ type: 'text', text: value })) }
    const replies = buttons.map(({ payload }, index) => ({
      type: 'button',
      sub_type: 'quick_reply',
      index: String(index),
      parameters: [{ type: 'payload', payload }],
    }))
    return {
      type: 'template',
      template: { name: templateName, language: { code: locale }, components: [body, ...replies] },
    }
  }
  if (buttons.length === 0) return { type: 'text', text: { body: text } }
  const replies = buttons.map(({ title, payload }) => ({ type: 'reply', reply: { id: payload, title } }))
  return { type: 'interactive', interactive: { type: 'button', body: { text }, action: { buttons: replies } } }
}

const mediaSchema = z.object({ url: z.url(), mime_type: z.string(), file_size: z.number() })
const longestBytes = 16 * 1024 * 1024

/** A photo that somebody sent. Its address lives for minutes, so it is asked for each time. */
export async function fetchMedia(
  mediaId: string,
  settings = ourSettings(),
): Promise<{ bytes: Uint8Array<ArrayBuffer>; mimeType: string }> {
  const headers = { authorization: `Bearer ${settings.token}` }
  const ask = async (url: string): Promise<Response> => {
    const response = await fetch(url, { headers, signal: AbortSignal.timeout(20_000) })
    if (!response.ok) throw new Error(`WhatsApp media: HTTP ${response.status}`)
    return response
  }
  const described = await ask(`${settings.baseUrl}/v26.0/${encodeURIComponent(mediaId)}`)
  const { url, mime_type, file_size } = mediaSchema.parse(await described.json())
  if (file_size > longestBytes) throw new Error(`WhatsApp media: ${file_size} bytes are too many`)
  return { bytes: new Uint8Array(await (await ask(url)).arrayBuffer()), mimeType: mime_type }
}

/** Meta's ids are below 200 characters; a longer one is none of theirs. */
const metaId = z.string().min(1).max(500)

const statusSchema = z.object({
  id: metaId,
  status: z.string(),
  biz_opaque_callback_data: z.string().optional(),
  errors: z.array(z.object({ code: z.number() })).optional(),
})

const context = z.object({ id: metaId.optional() }).optional()
/** `from` may be absent: Meta then names the person by a business-scoped id, and we know them by what they answered. */
const head = { id: metaId, from: z.string().default(''), context }
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
    image: z.object({ id: metaId, caption: z.string().optional() }),
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
        events.received.push({
          providerId: id,
          from: from === '' ? '' : `+${from}`,
          content: receivedContent(parsed.data),
        })
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

function receivedContent(message: z.infer<typeof messageSchema>): Inbound {
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
