import { join } from 'node:path'

import { env } from '../../lib/env.ts'
import { log } from '../../lib/log.ts'
import { readPeople } from './people.ts'
import { startHandset } from './server.ts'

/**
 * The handset simulator: the SMS gateway's and WhatsApp's HTTP on one side, a page for each phone on the other.
 * The adapters that run in production speak to it in development and in tests; only a base URL differs.
 */
const settings = env()
const handset = await startHandset({
  port: settings.HANDSET_PORT,
  directory: join(settings.SUNWAI_DATA_DIR, 'handset'),
  appUrl: settings.APP_URL,
  smsApiKey: settings.SMS_API_KEY,
  smsSenderId: settings.SMS_SENDER_ID,
  smsEntityId: settings.SMS_ENTITY_ID,
  whatsappToken: settings.WHATSAPP_TOKEN,
  whatsappPhoneNumberId: settings.WHATSAPP_PHONE_NUMBER_ID,
  vapidPublicKey: settings.VAPID_PUBLIC_KEY,
  whatsappAppSecret: settings.WHATSAPP_APP_SECRET,
  people: readPeople(),
})
log.info({ url: handset.baseUrl }, 'handset listens')

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => void handset.stop().then(() => process.exit(0)))
}
