import { createHmac, randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'

import type { Channel, Webhook } from './phones.ts'
import type { Store } from './store.ts'

type Target = { url: string; secret: string; header: string }
export type Webhooks = { send: (channel: Channel, payload: unknown, delayMs?: number) => void; stop: () => void }

/**
 * The providers' calls to the app: signed over the raw body, kept on disk until a 2xx, tried again with back-off.
 * Each waits on its own, so that one that fails holds up no other.
 */
export function startWebhooks(store: Store, targets: Record<Channel, Target>): Webhooks {
  const stopping = new AbortController()
  const start = (webhook: Webhook): void => {
    deliver(webhook).catch((error: unknown) => {
      if (!stopping.signal.aborted) throw error
    })
  }

  async function deliver(webhook: Webhook): Promise<void> {
    await sleep(Math.max(0, webhook.dueAt - Date.now()), undefined, { signal: stopping.signal })
    for (let backOffMs = 500; !(await post(webhook)); backOffMs = Math.min(backOffMs * 2, 30_000)) {
      await sleep(backOffMs, undefined, { signal: stopping.signal })
    }
    store.write({ type: 'webhook_done', id: webhook.id })
  }

  async function post({ channel, body }: Webhook): Promise<boolean> {
    const { url, secret, header } = targets[channel]
    const signature = `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`
    try {
      const answer = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', [header]: signature },
        body,
        signal: AbortSignal.any([stopping.signal, AbortSignal.timeout(10_000)]),
      })
      await answer.arrayBuffer()
      return answer.ok
    } catch {
      return false
    }
  }

  for (const webhook of store.phones.webhooks.values()) start(webhook)
  return {
    send(channel, payload, delayMs = 0) {
      const webhook = { id: randomUUID(), channel, body: JSON.stringify(payload), dueAt: Date.now() + delayMs }
      store.write({ type: 'webhook', webhook })
      start(webhook)
    },
    stop: () => stopping.abort(),
  }
}
