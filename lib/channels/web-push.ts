import webPush from 'web-push'

import { env } from '../env.ts'
import type { PushNotice } from '../pwa/push-notice.ts'
import { type Handed, type Outgoing, subscriptionSchema } from './schema.ts'

/** Web Push (RFC 8030, encrypted by RFC 8291, signed by RFC 8292): our words to the browser maker's push service. */
type PushSettings = { subject: string; publicKey: string; privateKey: string }

function ourSettings(): PushSettings {
  const { VAPID_SUBJECT: subject, VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey } = env()
  return { subject, publicKey, privateKey }
}

/** The service keeps it for a day for a phone that is off. */
const keptSeconds = 86_400

/** Hands one message to the browser maker's service; accepted is not shown. Throws when it cannot be reached. */
export async function sendPush(message: Outgoing, settings = ourSettings()): Promise<Handed> {
  const subscription = subscriptionSchema.safeParse(JSON.parse(message.address))
  if (!subscription.success) return { outcome: 'never', errorCode: 'no_subscription' }
  const notice: PushNotice = {
    title: message.locale === 'hi' ? 'सुनवाई' : 'Sunwai',
    body: message.text,
    path: message.path ?? '/',
  }
  // The library's own sending speaks https alone; the handset simulator is on loopback without it.
  const { endpoint, method, headers, body } = webPush.generateRequestDetails(
    subscription.data,
    JSON.stringify(notice),
    { vapidDetails: settings, TTL: keptSeconds, urgency: 'high' },
  )
  const response = await fetch(endpoint, {
    method,
    headers,
    body: new Uint8Array(body),
    redirect: 'error',
    signal: AbortSignal.timeout(10_000),
  })
  await response.body?.cancel()
  if (response.ok) return { outcome: 'accepted', providerId: `${message.messageId}@${new URL(endpoint).host}` }
  if (response.status === 404 || response.status === 410) return { outcome: 'never', errorCode: 'gone' }
  const again = response.status === 429 || response.status >= 500
  return { outcome: again ? 'again' : 'never', errorCode: `HTTP_${response.status}` }
}
