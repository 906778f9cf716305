import { timingSafeEqual } from 'node:crypto'

import { answerWebhook } from '@/lib/channels/webhook'
import { parseWhatsAppWebhook } from '@/lib/channels/whatsapp'
import { env } from '@/lib/env'
import { receiveMessage } from '@/lib/inbound/inbound'
import { log } from '@/lib/log'
import { recordReceipt } from '@/lib/messaging/messaging'

/** Meta asks once, when the address is entered there, whether it is ours. */
export function GET(request: Request): Response {
  const query = new URL(request.url).searchParams
  const token = Buffer.from(query.get('hub.verify_token') ?? '')
  const expected = Buffer.from(env().WHATSAPP_VERIFY_TOKEN)
  const isOurs = token.length === expected.length && timingSafeEqual(token, expected)
  if (query.get('hub.mode') !== 'subscribe' || !isOurs) return new Response(null, { status: 403 })
  return new Response(query.get('hub.challenge') ?? '', { headers: { 'content-type': 'text/plain' } })
}

/** Statuses of what we sent, and what people sent to us. */
export async function POST(request: Request): Promise<Response> {
  return answerWebhook(request, 'x-hub-signature-256', env().WHATSAPP_APP_SECRET, async (body) => {
    const { receipts, received, unknown } = parseWhatsAppWebhook(body)
    for (const receipt of receipts) await recordReceipt(receipt)
    for (const message of received) await receiveMessage('whatsapp', message)
    if (unknown > 0) log.info({ unknown }, 'WhatsApp events of a kind that we do not know')
  })
}
