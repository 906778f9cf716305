import { z } from 'zod'

import type { Handed, Outgoing } from './schema.ts'

/** WhatsApp Cloud API v26.0: our words to Meta's. What comes back by webhook is in whatsapp-webhook.ts. */
export type WhatsAppSettings = { baseUrl: string; token: string; phoneNumberId: string }

const acceptedSchema = z.object({ messages: z.tuple([z.object({ id: z.string() })]) })
const refusedSchema = z.object({ error: z.object({ code: z.number() }) })

/** Meta's codes that say "later": rate limits, an outage, a token that somebody must renew. */
const later = new Set([1, 2, 4, 190, 80_007, 130_429, 131_000, 131_016, 131_048, 131_056, 131_057, 133_004])

export async function sendWhatsApp(settings: WhatsAppSettings, message: Outgoing): Promise<Handed> {
  const response = await fetch(`${settings.baseUrl}/v26.0/${settings.phoneNumberId}/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${settings.token}` },
    body: JSON.stringify({
      messaging_product: 'whatsapp',
      to: message.address.replace('+', ''),
      // Meta has no key for de-duplication; this comes back in every status, so a lost answer is still recognised.
      biz_opaque_callback_data: message.messageId,
      ...contentOf(message),
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
function contentOf({ templateName, locale, text, variables, buttons }: Outgoing): object {
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
  settings: WhatsAppSettings,
  mediaId: string,
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
