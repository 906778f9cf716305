/** What the simulated phones know: messages, registered templates, photos. Pure state; `store.ts` keeps it on disk. */

/** The channels with a webhook; push has none. */
export type Channel = 'sms' | 'whatsapp'
export type Status = 'accepted' | 'delivered' | 'read' | 'failed'
export type Button = { id: string; text: string }

export type Message = {
  id: string
  number: string
  channel: Channel | 'push'
  from: 'service' | 'phone'
  at: string
  text: string
  status: Status
  buttons: Button[]
  /** The sender's own id: the SMS gateway's key for de-duplication, WhatsApp's `biz_opaque_callback_data`. */
  clientId?: string
  template?: string
  parts?: number
  media?: { id: string; mimeType: string }
  tapped?: string
  error?: number
}

type Template = {
  channel: Channel
  /** DLT template id for SMS, template name for WhatsApp. */
  name: string
  language: string
  /** `{#var#}` for SMS, `{{1}}` for WhatsApp. */
  body: string
  buttons: string[]
}

type Media = { id: string; mimeType: string; size: number; sha256: string }

/** A browser on the phone that lets the site notify it. */
export type Subscription = { id: string; number: string; publicKey: string; privateKey: string; auth: string }

export type Webhook = { id: string; channel: Channel; body: string; dueAt: number }

/** One line of the log on disk. */
export type Entry =
  | { type: 'message'; message: Message }
  | { type: 'status'; id: string; status: Status; error?: number }
  | { type: 'tap'; id: string; button: string }
  | { type: 'template'; template: Template }
  | { type: 'media'; media: Media }
  | { type: 'subscription'; subscription: Subscription }
  | { type: 'webhook'; webhook: Webhook }
  | { type: 'webhook_done'; id: string }

export type Phones = {
  messages: Map<string, Message>
  templates: Map<string, Template>
  media: Map<string, Media>
  subscriptions: Map<string, Subscription>
  webhooks: Map<string, Webhook>
  version: number
}

export function emptyPhones(): Phones {
  return {
    messages: new Map(),
    templates: new Map(),
    media: new Map(),
    subscriptions: new Map(),
    webhooks: new Map(),
    version: 0,
  }
}

export function templateKey(channel: Channel, name: string, language: string): string {
  return `${channel}/${name}/${language}`
}

export function apply(phones: Phones, entry: Entry): void {
  phones.version += 1
  switch (entry.type) {
    case 'message':
      phones.messages.set(entry.message.id, entry.message)
      return
    case 'status': {
      const message = phones.messages.get(entry.id)
      if (message) Object.assign(message, { status: entry.status }, entry.error ? { error: entry.error } : {})
      return
    }
    case 'tap': {
      const message = phones.messages.get(entry.id)
      if (message) message.tapped = entry.button
      return
    }
    case 'template':
      phones.templates.set(
        templateKey(entry.template.channel, entry.template.name, entry.template.language),
        entry.template,
      )
      return
    case 'media':
      phones.media.set(entry.media.id, entry.media)
      return
    case 'subscription':
      phones.subscriptions.set(entry.subscription.id, entry.subscription)
      return
    case 'webhook':
      phones.webhooks.set(entry.webhook.id, entry.webhook)
      return
    case 'webhook_done':
      phones.webhooks.delete(entry.id)
      return
    default:
      entry satisfies never
  }
}

/** Ten digits get India's 91; everything but digits is dropped. Empty when it is no phone number. */
export function phoneNumber(text: string): string {
  const digits = text.replaceAll(/\D/g, '')
  if (digits.length === 10) return `91${digits}`
  return digits.length >= 11 && digits.length <= 15 ? digits : ''
}

export function messagesOf(phones: Phones, number: string): Message[] {
  return [...phones.messages.values()].filter((message) => message.number === number)
}

const windowMs = 24 * 60 * 60 * 1000

/** WhatsApp lets a business write freely for 24 hours after the person's last message. */
export function windowIsOpen(phones: Phones, number: string, now: number): boolean {
  return messagesOf(phones, number).some(
    (message) => message.channel === 'whatsapp' && message.from === 'phone' && now - Date.parse(message.at) < windowMs,
  )
}

/** GSM 03.38's basic and extension alphabets; anything else makes the whole SMS UCS-2: 70 characters, or 67 a part. */
const gsm = /^[@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà^{}\\[~\]|€]*$/u

export function smsParts(text: string): number {
  const [single, each] = gsm.test(text) ? [160, 153] : [70, 67]
  return text.length <= single ? 1 : Math.ceil(text.length / each)
}
