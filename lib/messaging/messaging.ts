import 'server-only'
import type { Handed, Outgoing, Receipt } from '../channels/schema.ts'
import { sendSms } from '../channels/sms.ts'
import { sendPush } from '../channels/web-push.ts'
import { sendWhatsApp } from '../channels/whatsapp.ts'
import { codeOf } from '../citizens/codes.ts'
import { systemCall } from '../db/system-call.ts'
import { env } from '../env.ts'
import { log } from '../log.ts'
import { type Delivery, deliverySchema } from './schema.ts'
import { waitSeconds } from './state.ts'
import { compose } from './templates.ts'

/**
 * One try of one message. At least once: the message id is the SMS gateway's key for de-duplication, and a message that is
 * no longer queued is left alone. In vain: again later, and after the last wait the next channel (SQL `fall_back`).
 */
export async function deliverMessage(messageId: string): Promise<void> {
  const begun = await systemCall('begin_delivery', { message_id: messageId })
  if (begun === null) return
  const delivery = deliverySchema.parse(begun)
  const handed = await handOver(delivery)
  switch (handed.outcome) {
    case 'accepted':
      return recordReceipt({ messageId, providerId: handed.providerId, state: 'accepted', errorCode: null })
    case 'again': {
      const seconds = waitSeconds(delivery.channel, delivery.attempt)
      log.warn({ messageId, channel: delivery.channel, error: handed.errorCode, seconds }, 'message waits')
      if (seconds === null) return recordFailure(messageId, handed.errorCode)
      await systemCall('deliver_later', { message_id: messageId, seconds, error_code: handed.errorCode })
      return
    }
    case 'never':
      return recordFailure(messageId, handed.errorCode)
    default:
      handed satisfies never
  }
}

async function handOver(delivery: Delivery): Promise<Handed> {
  const { codeId } = delivery.params
  const code = typeof codeId === 'string' ? codeOf(codeId) : null
  const message: Outgoing = compose(delivery, env().APP_URL, code)
  try {
    switch (delivery.channel) {
      case 'sms':
        return await sendSms(message)
      case 'whatsapp':
        return await sendWhatsApp(message)
      case 'push':
        return await sendPush(message)
      default:
        return delivery.channel satisfies never
    }
  } catch (error) {
    // Not reached, cut off, or an answer that is no answer: all of them may pass.
    log.warn({ err: error, messageId: message.messageId }, 'the provider gave no answer')
    return { outcome: 'again', errorCode: 'no_answer' }
  }
}

/** What a provider says became of a message; late, twice and in any order the end is the same (SQL `record_receipt`). */
export async function recordReceipt({ messageId, providerId, state, errorCode }: Receipt): Promise<void> {
  const args = { message_id: messageId, provider_id: providerId, state, error_code: errorCode }
  const known = await systemCall('record_receipt', args)
  if (known === false) log.warn({ providerId, state }, 'a receipt for a message that we do not know')
}

async function recordFailure(messageId: string, errorCode: string): Promise<void> {
  await systemCall('record_receipt', {
    message_id: messageId,
    provider_id: null,
    state: 'failed',
    error_code: errorCode,
  })
}
