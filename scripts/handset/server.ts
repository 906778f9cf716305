import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import { log } from '../../lib/log.ts'
import { Faults } from './faults.ts'
import type { Handset, Settings } from './handset.ts'
import { HttpError, sendJson } from './http.ts'
import type { People } from './people.ts'
import { route } from './routes.ts'
import { openStore } from './store.ts'
import { startWebhooks } from './webhooks.ts'

export type Options = Omit<Settings, 'baseUrl'> & {
  /** Whose phones they are; without it the numbers stand alone. */
  people?: People
  port: number
  directory: string
  whatsappAppSecret: string
}

/** Starts on loopback; port 0 takes any free one. */
export async function startHandset(options: Options): Promise<{ baseUrl: string; stop: () => Promise<void> }> {
  const store = openStore(options.directory)
  const settings = { ...options, baseUrl: '' }
  const handset: Handset = {
    store,
    settings,
    faults: new Faults(),
    people: options.people ?? (async () => new Map()),
    webhooks: startWebhooks(store, {
      sms: { url: `${options.appUrl}/api/webhooks/sms`, secret: options.smsApiKey, header: 'x-signature-256' },
      whatsapp: {
        url: `${options.appUrl}/api/webhooks/whatsapp`,
        secret: options.whatsappAppSecret,
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
  server.listen(options.port, '127.0.0.1')
  await once(server, 'listening')
  // An address on loopback is an object, never a pipe's name.
  settings.baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  return {
    baseUrl: settings.baseUrl,
    async stop() {
      handset.webhooks.stop()
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
