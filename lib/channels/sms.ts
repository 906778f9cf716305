import { z } from 'zod'

import { env } from '../env.ts'
import type { Handed, MessageState, Outgoing, Receipt } from './schema.ts'

/** The SMS gateway's HTTP (DLT): our words to the operator's and back. */
type SmsSettings = { baseUrl: string; apiKey: string; senderId: string; entityId: string }

function ourSettings(): SmsSettings {
  const { SMS_BASE_URL: baseUrl, SMS_API_KEY: apiKey, SMS_SENDER_ID: senderId, SMS_ENTITY_ID: entityId } = env()
  return { baseUrl, apiKey, senderId, entityId }
}

const acceptedSchema = z.object({ messageId: z.string() })
const refusedSchema = z.object({ error: z.object({ code: z.string() }) })

/** Hands one message to the operator, which takes the same message id once. Throws when nothing readable comes back. */
export async function sendSms(message: Outgoing, settings = ourSettings()): Promise<Handed> {
  const response = await fetch(`${settings.baseUrl}/sms/v1/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-api-key': settings.apiKey },
    body: JSON.stringify({
      to: message.address,
      senderId: settings.senderId,
      entityId: settings.entityId,
      templateId: message.templateName,
      language: message.locale,
      variables: message.variables,
      clientMessageId: message.messageId,
    }),
    signal: AbortSignal.timeout(10_000),
  })
  const body: unknown = await response.json()
  if (response.ok) return { outcome: 'accepted', providerId: acceptedSchema.parse(body).messageId }
  const refused = refusedSchema.safeParse(body)
  if (!refused.success) return { outcome: 'again', errorCode: `HTTP_${response.status}` }
  return { outcome: passing.has(response.status) ? 'again' : 'never', errorCode: refused.data.error.code }
}

/** A wrong key or a busy operator passes once somebody mends it; a refused number or template does not. */
const passing = new Set([401, 403, 408, 429, 500, 502, 503, 504])

const states: Record<string, MessageState> = {
  SUBMITTED: 'accepted',
  DELIVRD: 'delivered',
  UNDELIV: 'failed',
  EXPIRED: 'failed',
  REJECTD: 'failed',
}
const receiptSchema = z.object({
  messageId: z.string().min(1),
  clientMessageId: z.uuid(),
  status: z.string(),
  errorCode: z.union([z.string(), z.number()]).optional(),
})

/** Null: a word of the operator's that we do not know. Throws on another shape. */
export function parseSmsReceipt(body: unknown): Receipt | null {
  const { messageId, clientMessageId, status, errorCode } = receiptSchema.parse(body)
  const state = states[status]
  if (!state) return null
  return {
    messageId: clientMessageId,
    providerId: messageId,
    state,
    errorCode: state === 'failed' ? String(errorCode ?? status) : null,
  }
}
