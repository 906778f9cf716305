import { createServer } from 'node:http'
import { join } from 'node:path'

import { env } from '../../lib/env.ts'
import { log } from '../../lib/log.ts'
import { Faults } from './faults.ts'
import type { Handset } from './handset.ts'
import { HttpError, sendJson } from './http.ts'
import { route } from './routes.ts'
import { openStore } from './store.ts'
import { startWebhooks } from './webhooks.ts'

/**
 * The handset simulator: the SMS gateway's and WhatsApp's HTTP on one side, a page for each phone on the other.
 * The adapters that run in production speak to it in development and in tests; only a base URL differs.
 */
const settings = env()
const store = openStore(join(settings.SUNWAI_DATA_DIR, 'handset'))
const handset: Handset = {
  store,
  faults: new Faults(),
  settings: {
    smsApiKey: settings.SMS_API_KEY,
    smsSenderId: settings.SMS_SENDER_ID,
    smsEntityId: settings.SMS_ENTITY_ID,
    whatsappToken: settings.WHATSAPP_TOKEN,
    whatsappPhoneNumberId: settings.WHATSAPP_PHONE_NUMBER_ID,
    baseUrl: `http://127.0.0.1:${settings.HANDSET_PORT}`,
  },
  webhooks: startWebhooks(store, {
    sms: { url: `${settings.APP_URL}/api/webhooks/sms`, secret: settings.SMS_API_KEY, header: 'x-signature-256' },
    whatsapp: {
      url: `${settings.APP_URL}/api/webhooks/whatsapp`,
      secret: settings.WHATSAPP_APP_SECRET,
      header: 'x-hub-signature-256',
    },
  }),
}

const server = createServer((request, response) => {
  route(handset, request, response).catch((error: unknown) => {
    if (error instanceof HttpError) {
      sendJson(response, error.status, error.body)
      return
    }
    log.error({ err: error }, 'handset failed')
    if (!response.headersSent) sendJson(response, 500, { error: 'the handset simulator failed: see its log' })
  })
})
server.listen(settings.HANDSET_PORT, '127.0.0.1', () => log.info({ port: settings.HANDSET_PORT }, 'handset listens'))

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    handset.webhooks.stop()
    server.closeAllConnections()
    server.close(() => process.exit(0))
  })
}
