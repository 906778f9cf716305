import { randomBytes } from 'node:crypto'

import type { Handset } from './handset.ts'
import { HttpError } from './http.ts'
import { messagesOf, type Message } from './phones.ts'
import { keepMedia } from './whatsapp-cloud.ts'
import { photoEvent, statusEvent, tapEvent, textEvent } from './whatsapp-events.ts'

/** What the person who holds the phone does. Each becomes a webhook, as WhatsApp would send it. */
function fromPhone(number: string, text: string): Message {
  return {
    id: `wamid.${randomBytes(21).toString('base64')}`,
    number,
    channel: 'whatsapp',
    from: 'phone',
    at: new Date().toISOString(),
    text,
    status: 'delivered',
    buttons: [],
  }
}

export function readMessages({ settings, store, webhooks }: Handset, number: string): void {
  for (const message of messagesOf(store.phones, number)) {
    if (message.channel !== 'whatsapp' || message.from !== 'service' || message.status !== 'delivered') continue
    store.write({ type: 'status', id: message.id, status: 'read' })
    webhooks.send('whatsapp', statusEvent(settings, message, 'read'), 300)
  }
}

export function tap({ settings, store, webhooks }: Handset, number: string, messageId: string, buttonId: string): void {
  const message = store.phones.messages.get(messageId)
  const button = message?.buttons.find(({ id }) => id === buttonId)
  if (!message || message.number !== number || !button)
    throw new HttpError(404, { error: 'no such button on this phone' })
  const answer = fromPhone(number, button.text)
  store.write({ type: 'message', message: answer }, { type: 'tap', id: messageId, button: buttonId })
  webhooks.send('whatsapp', tapEvent(settings, answer, message, button))
}

export function reply({ settings, store, webhooks }: Handset, number: string, text: string): void {
  if (text.trim() === '') throw new HttpError(400, { error: 'nothing written' })
  const message = fromPhone(number, text)
  store.write({ type: 'message', message })
  webhooks.send('whatsapp', textEvent(settings, message))
}

export async function sendPhoto(handset: Handset, number: string, photo: File, caption: string): Promise<void> {
  const { settings, store, webhooks } = handset
  if (photo.size === 0 || !photo.type.startsWith('image/')) throw new HttpError(400, { error: 'no photo chosen' })
  const media = store.phones.media.get(await keepMedia(handset, photo))
  if (!media) throw new Error('the photo was kept but cannot be found')
  const message = { ...fromPhone(number, caption), media: { id: media.id, mimeType: media.mimeType } }
  store.write({ type: 'message', message })
  webhooks.send('whatsapp', photoEvent(settings, message, media))
}
