import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import webPush from 'web-push'

import { startHandset } from '../../scripts/handset/server.ts'
import type { Outgoing } from './schema.ts'
import { parseSmsReceipt, sendSms } from './sms.ts'
import { sendPush } from './web-push.ts'
import { isSigned } from './webhook.ts'
import { fetchMedia, parseWhatsAppWebhook, sendWhatsApp, type WhatsAppEvents } from './whatsapp.ts'

const key = 'a-key-of-the-tests'
const vapid = { subject: 'mailto:a@example.invalid', ...webPush.generateVAPIDKeys() }
const hooks: { path: string; signature: string | null; body: string }[] = []
let app: Server
let directory: string
let handset: Awaited<ReturnType<typeof startHandset>>

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'handset-'))
  app = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')))
    request.on('end', () => {
      const header = request.headers['x-hub-signature-256'] ?? request.headers['x-signature-256']
      hooks.push({ path: request.url ?? '', signature: String(header), body })
      response.end()
    })
  }).listen(0, '127.0.0.1')
  await once(app, 'listening')
  handset = await startHandset({
    port: 0,
    directory,
    appUrl: `http://127.0.0.1:${(app.address() as AddressInfo).port}`,
    smsApiKey: key,
    smsSenderId: 'SUNWAI',
    smsEntityId: '1001',
    whatsappToken: key,
    whatsappPhoneNumberId: '42',
    whatsappAppSecret: key,
    vapidPublicKey: vapid.publicKey,
  })
  const sms = { channel: 'sms', name: 'T1', language: 'hi', body: 'शिकायत {#var#} दर्ज हुई', buttons: [] }
  const whatsapp = {
    channel: 'whatsapp',
    name: 'assigned',
    language: 'hi',
    body: 'नई शिकायत {{1}}',
    buttons: ['स्वीकार'],
  }
  await post('/api/templates', [sms, whatsapp])
})
afterEach(async () => {
  await fetch(`${handset.baseUrl}/api/faults`, { method: 'DELETE' })
  hooks.length = 0
})
afterAll(async () => {
  await handset.stop()
  app.close()
  await rm(directory, { recursive: true })
})

const post = (path: string, body: unknown): Promise<Response> =>
  fetch(`${handset.baseUrl}${path}`, { method: 'POST', body: JSON.stringify(body) })
const smsSettings = () => ({ baseUrl: handset.baseUrl, apiKey: key, senderId: 'SUNWAI', entityId: '1001' })
const whatsAppSettings = () => ({ baseUrl: handset.baseUrl, token: key, phoneNumberId: '42' })

function message(over: Partial<Outgoing> = {}): Outgoing {
  const number = 'RPR-26-000001-1'
  return {
    messageId: randomUUID(),
    address: `+91900${String(Math.random()).slice(2, 9)}`,
    path: null,
    locale: 'hi',
    templateName: 'T1',
    text: `शिकायत ${number} दर्ज हुई`,
    variables: [number],
    buttons: [],
    ...over,
  }
}

async function phone(address: string): Promise<{ text: string; channel: string; id: string }[]> {
  return (await fetch(`${handset.baseUrl}/api/phones/${address.slice(1)}/messages`)).json()
}

async function whatsAppEvents(count: number): Promise<WhatsAppEvents[]> {
  return vi.waitFor(
    () => {
      const list = hooks.filter(({ path }) => path === '/api/webhooks/whatsapp')
      expect(list.length).toBeGreaterThanOrEqual(count)
      for (const { body, signature } of list) expect(isSigned(Buffer.from(body), signature, key)).toBe(true)
      return list.map(({ body }) => parseWhatsAppWebhook(JSON.parse(body)))
    },
    { timeout: 3000 },
  )
}

test('an SMS sent twice with the same message id is on the phone once, and its receipts are signed', async () => {
  const sms = message()
  const first = await sendSms(sms, smsSettings())
  expect(await sendSms(sms, smsSettings())).toEqual(first)
  expect((await phone(sms.address)).map(({ text }) => text)).toEqual([sms.text])
  await vi.waitFor(() => expect(hooks).toHaveLength(2))
  const receipts = hooks.map(({ body, signature }) => {
    expect(isSigned(Buffer.from(body), signature, key)).toBe(true)
    return parseSmsReceipt(JSON.parse(body))
  })
  expect(receipts.map((receipt) => receipt?.state)).toEqual(['accepted', 'delivered'])
  expect(receipts[0]?.messageId).toBe(sms.messageId)
})

test.each([
  ['down', 'again', 'OPERATOR_UNAVAILABLE'],
  ['slow_down', 'again', 'TOO_MANY_REQUESTS'],
  ['refused', 'never', 'NUMBER_BLOCKED'],
])('an SMS gateway that is "%s" is tried %s', async (kind, outcome, errorCode) => {
  await post('/api/faults', { channel: 'sms', kind })
  expect(await sendSms(message(), smsSettings())).toEqual({ outcome, errorCode })
})

test('a template that the operator does not know never goes out', async () => {
  const outcome = await sendSms(message({ templateName: 'T9' }), smsSettings())
  expect(outcome).toEqual({ outcome: 'never', errorCode: 'TEMPLATE_NOT_REGISTERED' })
})

test.each([
  ['down', 'again', '2'],
  ['slow_down', 'again', '130429'],
  ['refused', 'never', '131026'],
])('WhatsApp that is "%s" is tried %s', async (kind, outcome, errorCode) => {
  await post('/api/faults', { channel: 'whatsapp', kind })
  expect(await sendWhatsApp(message({ templateName: 'assigned' }), whatsAppSettings())).toEqual({ outcome, errorCode })
})

test("an officer's tap comes back with what his button carries, and the statuses with our message id", async () => {
  const sent = message({ templateName: 'assigned', buttons: [{ title: 'स्वीकार', payload: 'accept:abc' }] })
  const handed = await sendWhatsApp(sent, whatsAppSettings())
  if (handed.outcome !== 'accepted') throw new Error(handed.errorCode)
  const number = sent.address.slice(1)
  await fetch(`${handset.baseUrl}/phones/${number}/tap`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ message: handed.providerId, button: 'accept:abc' }),
  })
  const events = await whatsAppEvents(3)
  expect(events.flatMap(({ receipts }) => receipts)).toContainEqual({
    messageId: sent.messageId,
    providerId: handed.providerId,
    state: 'delivered',
    errorCode: null,
  })
  expect(events.flatMap(({ received }) => received)).toMatchObject([
    { from: sent.address, content: { kind: 'tap', payload: 'accept:abc', answerTo: handed.providerId } },
  ])
})

test('free words reach nobody who has not written for 24 hours, and everybody who has', async () => {
  const free = message({ templateName: '', text: 'जी' })
  await sendWhatsApp(free, whatsAppSettings())
  const failed = (await whatsAppEvents(1)).flatMap(({ receipts }) => receipts)
  expect(failed).toMatchObject([{ state: 'failed', errorCode: '131047' }])

  hooks.length = 0
  await fetch(`${handset.baseUrl}/phones/${free.address.slice(1)}/reply`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ text: 'नमस्ते' }),
  })
  await sendWhatsApp({ ...free, messageId: randomUUID() }, whatsAppSettings())
  const states = (await whatsAppEvents(3)).flatMap(({ receipts }) => receipts.map(({ state }) => state))
  expect(states).toEqual(['accepted', 'delivered'])
})

test('a photo from a phone is fetched as it was sent', async () => {
  const form = new FormData()
  form.set('photo', new Blob([new Uint8Array([1, 2, 3])], { type: 'image/png' }), 'proof.png')
  form.set('caption', 'ठीक हो गया')
  await fetch(`${handset.baseUrl}/phones/919000000077/photo`, { method: 'POST', body: form })
  const [photo] = (await whatsAppEvents(1)).flatMap(({ received }) => received)
  if (photo?.content.kind !== 'photo') throw new Error('no photo came')
  expect(photo.content.text).toBe('ठीक हो गया')
  const media = await fetchMedia(photo.content.mediaId, whatsAppSettings())
  expect(media).toEqual({ bytes: new Uint8Array([1, 2, 3]), mimeType: 'image/png' })
})

test('kinds that we do not know are counted and ignored; what is no webhook is refused', () => {
  const value = { messages: [{ id: 'x', type: 'sticker' }], statuses: [{ id: 'y', status: 'warming' }] }
  const body = {
    object: 'whatsapp_business_account',
    entry: [
      {
        changes: [
          { field: 'messages', value },
          { field: 'calls', value },
        ],
      },
    ],
  }
  expect(parseWhatsAppWebhook(body)).toEqual({ receipts: [], received: [], unknown: 3 })
  expect(() => parseWhatsAppWebhook({ object: 'page' })).toThrow('whatsapp_business_account')
  expect(parseSmsReceipt({ messageId: 'x', clientMessageId: randomUUID(), status: 'BUFFERED' })).toBeNull()
})

test('a push message is encrypted for one browser, signed by us, and shown with its page', async () => {
  const subscription = await (await post('/api/phones/919000000055/push', {})).text()
  const notice = message({ address: subscription, path: '/t/abc' })
  expect(await sendPush(notice, vapid)).toMatchObject({ outcome: 'accepted' })
  const [shown] = await phone('+919000000055')
  expect(shown?.channel).toBe('push')
  expect(shown?.text).toContain(`सुनवाई\n${notice.text}`)
  expect(shown?.text).toMatch(/\/t\/abc$/)
})

test('a browser that is gone, and a key that is not ours, never get a push message', async () => {
  const subscription = JSON.parse(await (await post('/api/phones/919000000056/push', {})).text())
  const gone = JSON.stringify({ ...subscription, endpoint: `${handset.baseUrl}/push/gone` })
  expect(await sendPush(message({ address: gone }), vapid)).toEqual({ outcome: 'never', errorCode: 'gone' })
  const other = { subject: vapid.subject, ...webPush.generateVAPIDKeys() }
  const forged = await sendPush(message({ address: JSON.stringify(subscription) }), other)
  expect(forged).toEqual({ outcome: 'never', errorCode: 'HTTP_403' })
})

test('a wrong, short or missing signature is no signature', () => {
  const body = Buffer.from('{}')
  for (const header of [null, '', 'sha256=', 'sha256=00', `sha256=${'0'.repeat(64)}`, 'sha1=abc']) {
    expect(isSigned(body, header, key)).toBe(false)
  }
})
