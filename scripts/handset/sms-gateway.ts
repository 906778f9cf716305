import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'

import { z } from 'zod'

import { locales } from '../../lib/i18n/locales.ts'
import { accepted, meetFault, type Handset } from './handset.ts'
import { HttpError, readJson, sendJson } from './http.ts'
import { type Channel, type Message, phoneNumber, smsParts, templateKey } from './phones.ts'
import { receiptsFor } from './receipts.ts'

/**
 * The operator's gateway as Indian law shapes it (TRAI's DLT): a sender id and an entity id, a template that was registered
 * before, and nothing free but its variables, at most 40 characters each.
 */
const requestSchema = z.object({
  to: z
    .string()
    .transform(phoneNumber)
    .refine((number) => number !== '', 'INVALID_NUMBER'),
  senderId: z.string(),
  entityId: z.string(),
  templateId: z.string(),
  language: z.enum(locales),
  variables: z.array(z.string().min(1, 'EMPTY_VARIABLE').max(40, 'VARIABLE_TOO_LONG')),
  clientMessageId: z.string().min(1).max(64),
})

/** `POST /sms/v1/messages` */
export async function sendSms(handset: Handset, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { settings, store, webhooks } = handset
  if (request.headers['x-api-key'] !== settings.smsApiKey) throw refusal(401, 'INVALID_API_KEY')
  const parsed = requestSchema.safeParse(await readJson(request))
  if (!parsed.success) throw refusal(400, 'INVALID_REQUEST', parsed.error.issues[0]?.message)
  const { to, senderId, entityId, templateId, language, variables, clientMessageId } = parsed.data
  if (senderId !== settings.smsSenderId) throw refusal(400, 'SENDER_NOT_REGISTERED')
  if (entityId !== settings.smsEntityId) throw refusal(400, 'ENTITY_NOT_REGISTERED')
  const template = store.phones.templates.get(templateKey('sms', templateId, language))
  if (!template) throw refusal(400, 'TEMPLATE_NOT_REGISTERED')

  const known = [...store.phones.messages.values()].find(
    (one) => one.channel === 'sms' && one.clientId === clientMessageId,
  )
  if (known) {
    sendJson(response, 202, { messageId: known.id, clientMessageId, parts: known.parts, duplicate: true })
    return
  }
  await meetFault(handset, 'sms', to, {
    down: refusal(503, 'OPERATOR_UNAVAILABLE'),
    slow_down: refusal(429, 'TOO_MANY_REQUESTS'),
    refused: refusal(400, 'NUMBER_BLOCKED'),
  })

  const text = fill(template.body, variables)
  const message: Message & { channel: Channel } = {
    id: randomUUID(),
    number: to,
    channel: 'sms',
    from: 'service',
    at: new Date().toISOString(),
    text,
    status: 'accepted',
    buttons: [],
    clientId: clientMessageId,
    template: templateId,
    parts: smsParts(text),
  }
  const fault = accepted(handset, message)
  for (const { status, afterMs, error } of receiptsFor(message, fault)) {
    const word = { sent: 'SUBMITTED', accepted: 'SUBMITTED', delivered: 'DELIVRD', read: 'DELIVRD', failed: 'UNDELIV' }[
      status
    ]
    webhooks.send(
      'sms',
      { messageId: message.id, clientMessageId, to, status: word, errorCode: error ?? 0, at: new Date().toISOString() },
      afterMs,
    )
  }
  if (handset.faults.take('sms', to, 'answer_lost')) response.destroy()
  else sendJson(response, 202, { messageId: message.id, clientMessageId, parts: message.parts, duplicate: false })
}

function fill(body: string, variables: string[]): string {
  const places = body.split('{#var#}')
  if (places.length - 1 !== variables.length) throw refusal(400, 'TEMPLATE_MISMATCH')
  return places.map((place, index) => place + (variables[index] ?? '')).join('')
}

function refusal(status: number, code: string, detail?: string): HttpError {
  return new HttpError(status, { error: { code, ...(detail ? { detail } : {}) } })
}
