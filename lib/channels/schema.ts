import { z } from 'zod'

import type { Locale } from '../i18n/locales.ts'

/** The ways a message can go, and what becomes of it there. */
export const channels = ['sms', 'whatsapp', 'push'] as const
export type Channel = (typeof channels)[number]

export const messageStates = ['queued', 'accepted', 'failed', 'delivered', 'read'] as const
export type MessageState = (typeof messageStates)[number]

export type Outgoing = {
  messageId: string
  /** E.164; for push, the browser's subscription as JSON. */
  address: string
  /** The page that the message is about, on our own site. */
  path: string | null
  locale: Locale
  templateName: string
  text: string
  variables: string[]
  buttons: { title: string; payload: string }[]
}

/** What came of handing a message to a provider. `again`: try later; `never`: this channel cannot do it. */
export type Handed = { outcome: 'accepted'; providerId: string } | { outcome: 'again' | 'never'; errorCode: string }

export type Receipt = { messageId: string | null; providerId: string; state: MessageState; errorCode: string | null }

/** What a person sent to us, in our words. `answerTo`: the provider's id of the message they tapped or quoted. */
export const inboundSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('tap'), payload: z.string(), answerTo: z.string().nullable() }),
  z.object({ kind: z.literal('text'), text: z.string(), answerTo: z.string().nullable() }),
  z.object({ kind: z.literal('photo'), mediaId: z.string(), text: z.string(), answerTo: z.string().nullable() }),
])
export type Inbound = z.infer<typeof inboundSchema>
export type Received = { providerId: string; from: string; content: Inbound }

/** What a browser hands to a site that it lets notify its owner (W3C Push API). */
export const subscriptionSchema = z.object({
  endpoint: z.url({ protocol: /^https?$/ }),
  keys: z.object({ p256dh: z.string().regex(/^[\w-]+=*$/), auth: z.string().regex(/^[\w-]+=*$/) }),
})
