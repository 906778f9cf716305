import { parseSmsReceipt } from '@/lib/channels/sms'
import { answerWebhook } from '@/lib/channels/webhook'
import { env } from '@/lib/env'
import { log } from '@/lib/log'
import { recordReceipt } from '@/lib/messaging/messaging'

/** The SMS operator's delivery receipts. */
export async function POST(request: Request): Promise<Response> {
  return answerWebhook(request, 'x-signature-256', env().SMS_API_KEY, async (body) => {
    const receipt = parseSmsReceipt(body)
    if (receipt) await recordReceipt(receipt)
    else log.info('an SMS receipt of a kind that we do not know')
  })
}
