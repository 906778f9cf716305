import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'

import { z } from 'zod'

import { accepted, meetFault, type Handset } from './handset.ts'
import { HttpError, readForm, readJson, sendJson } from './http.ts'
import { type Button, type Channel, type Message, phoneNumber, templateKey, windowIsOpen } from './phones.ts'
import { receiptsFor } from './receipts.ts'
import { statusEvent } from './whatsapp-events.ts'

const textParameter = z.object({ type: z.literal('text'), text: z.string().min(1).max(1024) })
const componentSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('body'), parameters: z.array(textParameter) }),
  z.object({
    type: z.literal('button'),
    sub_type: z.literal('quick_reply'),
    index: z.string().regex(/^[0-2]$/),
    parameters: z.array(z.object({ type: z.literal('payload'), payload: z.string().min(1).max(256) })).length(1),
  }),
])
const replyButton = z.object({
  type: z.literal('reply'),
  reply: z.object({ id: z.string().min(1).max(256), title: z.string().min(1).max(20) }),
})
const head = {
  messaging_product: z.literal('whatsapp'),
  to: z.string(),
  biz_opaque_callback_data: z.string().max(512).optional(),
}
const messageSchema = z.discriminatedUnion('type', [
  z.object({
    ...head,
    type: z.literal('template'),
    template: z.object({
      name: z.string(),
      language: z.object({ code: z.string() }),
      components: z.array(componentSchema).default([]),
    }),
  }),
  z.object({ ...head, type: z.literal('text'), text: z.object({ body: z.string().min(1).max(4096) }) }),
  z.object({
    ...head,
    type: z.literal('interactive'),
    interactive: z.object({
      type: z.literal('button'),
      body: z.object({ text: z.string().min(1).max(1024) }),
      action: z.object({ buttons: z.array(replyButton).min(1).max(3) }),
    }),
  }),
])
type CloudMessage = z.infer<typeof messageSchema>
type Content = { text: string; buttons: Button[]; template?: string }

/** `POST /v26.0/<phone number id>/messages` */
export async function sendWhatsApp(
  handset: Handset,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  authorise(handset, request)
  const parsed = messageSchema.safeParse(await readJson(request))
  if (!parsed.success) throw graphError(400, 100, `Invalid parameter: ${parsed.error.issues[0]?.path.join('.')}`)
  const to = phoneNumber(parsed.data.to)
  if (to === '') throw graphError(400, 131_009, 'Parameter value is not valid: to')
  await meetFault(handset, 'whatsapp', to, {
    down: graphError(503, 2, 'Service temporarily unavailable'),
    slow_down: graphError(429, 130_429, 'Rate limit hit'),
    refused: graphError(400, 131_026, 'Message undeliverable'),
  })

  const content = contentOf(handset, parsed.data)
  const clientId = parsed.data.biz_opaque_callback_data
  const message: Message & { channel: Channel } = {
    id: `wamid.${randomBytes(21).toString('base64')}`,
    number: to,
    channel: 'whatsapp',
    from: 'service',
    at: new Date().toISOString(),
    status: 'accepted',
    ...content,
    ...(clientId ? { clientId } : {}),
  }
  const closed = parsed.data.type !== 'template' && !windowIsOpen(handset.store.phones, to, Date.now())
  const fault = accepted(
    handset,
    message,
    closed ? { channel: 'whatsapp', kind: 'outside_window', delayMs: 0 } : undefined,
  )
  for (const receipt of receiptsFor(message, fault)) {
    handset.webhooks.send(
      'whatsapp',
      statusEvent(handset.settings, message, receipt.status, receipt.error),
      receipt.afterMs,
    )
  }
  if (handset.faults.take('whatsapp', to, 'answer_lost')) {
    response.destroy()
    return
  }
  sendJson(response, 200, {
    messaging_product: 'whatsapp',
    contacts: [{ input: parsed.data.to, wa_id: to }],
    messages: [{ id: message.id, message_status: 'accepted' }],
  })
}

function contentOf({ store }: Handset, message: CloudMessage): Content {
  switch (message.type) {
    case 'text':
      return { text: message.text.body, buttons: [] }
    case 'interactive':
      return {
        text: message.interactive.body.text,
        buttons: message.interactive.action.buttons.map(({ reply }) => ({ id: reply.id, text: reply.title })),
      }
    case 'template': {
      const { name, language, components } = message.template
      const template = store.phones.templates.get(templateKey('whatsapp', name, language.code))
      if (!template) throw graphError(404, 132_001, 'Template name does not exist in the translation')
      const values = components.flatMap((one) => (one.type === 'body' ? one.parameters.map(({ text }) => text) : []))
      const places = new Set(template.body.match(/\{\{\d+\}\}/g))
      if (places.size !== values.length) throw graphError(400, 132_000, 'Number of parameters does not match')
      const payloads = new Map(
        components.flatMap((one) => (one.type === 'button' ? [[Number(one.index), one.parameters[0]?.payload]] : [])),
      )
      return {
        template: name,
        text: template.body.replaceAll(/\{\{(\d+)\}\}/g, (_, place: string) => values[Number(place) - 1] ?? ''),
        buttons: template.buttons.map((text, index) => ({ id: payloads.get(index) ?? text, text })),
      }
    }
    default:
      return message satisfies never
  }
}

/** `POST /v26.0/<phone number id>/media` */
export async function uploadMedia(handset: Handset, request: IncomingMessage, response: ServerResponse): Promise<void> {
  authorise(handset, request)
  const file = (await readForm(request)).get('file')
  if (!(file instanceof File)) throw graphError(400, 100, 'Invalid parameter: file')
  sendJson(response, 200, { id: await keepMedia(handset, file) })
}

export async function keepMedia({ store }: Handset, file: File): Promise<string> {
  const bytes = Buffer.from(await file.arrayBuffer())
  const media = {
    id: randomUUID(),
    mimeType: file.type,
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }
  store.saveMedia(media.id, bytes)
  store.write({ type: 'media', media })
  return media.id
}

/** `GET /v26.0/<media id>` */
export function describeMedia(handset: Handset, request: IncomingMessage, response: ServerResponse, id: string): void {
  authorise(handset, request)
  const media = handset.store.phones.media.get(id)
  if (!media) throw graphError(404, 100, 'Unsupported get request')
  sendJson(response, 200, {
    messaging_product: 'whatsapp',
    id,
    mime_type: media.mimeType,
    sha256: media.sha256,
    file_size: media.size,
    url: `${handset.settings.baseUrl}/media/${id}`,
  })
}

/** `GET /media/<id>`: the short-lived address that the description gives; it wants the token too. */
export function downloadMedia(handset: Handset, request: IncomingMessage, response: ServerResponse, id: string): void {
  authorise(handset, request)
  const media = handset.store.phones.media.get(id)
  if (!media) throw new HttpError(404, { error: 'not found' })
  response.writeHead(200, { 'content-type': media.mimeType }).end(handset.store.readMedia(id))
}

function authorise({ settings }: Handset, request: IncomingMessage): void {
  if (request.headers.authorization !== `Bearer ${settings.whatsappToken}`)
    throw graphError(401, 190, 'Invalid OAuth access token')
}

function graphError(status: number, code: number, message: string): HttpError {
  return new HttpError(status, {
    error: {
      message: `(#${code}) ${message}`,
      type: 'OAuthException',
      code,
      error_data: { messaging_product: 'whatsapp', details: message },
      fbtrace_id: randomUUID(),
    },
  })
}
