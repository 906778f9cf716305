import type { Settings } from './handset.ts'
import type { Button, Message } from './phones.ts'
import type { Receipt } from './receipts.ts'

/** WhatsApp's webhook payloads, as the Cloud API v26.0 writes them. */
function event({ whatsappPhoneNumberId }: Settings, value: object): object {
  const metadata = { display_phone_number: '919977222564', phone_number_id: whatsappPhoneNumberId }
  return {
    object: 'whatsapp_business_account',
    entry: [
      {
        id: '100000000000001',
        changes: [{ field: 'messages', value: { messaging_product: 'whatsapp', metadata, ...value } }],
      },
    ],
  }
}

const unixSeconds = (): string => String(Math.floor(Date.now() / 1000))

export function statusEvent(settings: Settings, message: Message, status: Receipt['status'], error?: number): object {
  const { id, number: recipient_id, clientId } = message
  return event(settings, {
    statuses: [
      {
        id,
        status,
        timestamp: unixSeconds(),
        recipient_id,
        ...(clientId ? { biz_opaque_callback_data: clientId } : {}),
        ...(error
          ? { errors: [{ code: error, title: error === 131_047 ? 'Re-engagement message' : 'Message undeliverable' }] }
          : {}),
      },
    ],
  })
}

function inbound(settings: Settings, message: Message, content: object): object {
  return event(settings, {
    contacts: [{ profile: { name: message.number }, wa_id: message.number }],
    messages: [{ id: message.id, from: message.number, timestamp: unixSeconds(), ...content }],
  })
}

export function tapEvent(settings: Settings, tap: Message, tapped: Message, button: Button): object {
  const context = { from: '919977222564', id: tapped.id }
  const { id, text } = button
  return tapped.template
    ? inbound(settings, tap, { context, type: 'button', button: { payload: id, text } })
    : inbound(settings, tap, {
        context,
        type: 'interactive',
        interactive: { type: 'button_reply', button_reply: { id, title: text } },
      })
}

export function textEvent(settings: Settings, message: Message): object {
  return inbound(settings, message, { type: 'text', text: { body: message.text } })
}

export function photoEvent(
  settings: Settings,
  message: Message,
  media: { id: string; mimeType: string; sha256: string },
): object {
  const { id, mimeType: mime_type, sha256 } = media
  return inbound(settings, message, {
    type: 'image',
    image: { id, mime_type, sha256, ...(message.text ? { caption: message.text } : {}) },
  })
}
