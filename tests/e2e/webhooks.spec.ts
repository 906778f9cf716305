import { createHmac, randomUUID } from 'node:crypto'

import { env } from '../../lib/env.ts'
import { expect, test } from '../fixtures/test.ts'

const sign = (body: string | Buffer, secret: string): string =>
  `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`
const empty = JSON.stringify({ object: 'whatsapp_business_account', entry: [] })

test('a provider that does not sign is not heard', async ({ request }) => {
  for (const path of ['/api/webhooks/whatsapp', '/api/webhooks/sms']) {
    expect((await request.post(path, { data: empty })).status()).toBe(401)
    const forged = {
      'x-hub-signature-256': sign(empty, 'another secret'),
      'x-signature-256': sign(empty, 'another secret'),
    }
    expect((await request.post(path, { data: empty, headers: forged })).status()).toBe(401)
  }
})

test('what is signed but no webhook is refused, and an unknown kind is taken and ignored', async ({ request }) => {
  const post = async (body: string | Buffer) =>
    request.post('/api/webhooks/whatsapp', {
      data: Buffer.from(body),
      headers: {
        'content-type': 'application/json',
        'x-hub-signature-256': sign(body, env().WHATSAPP_APP_SECRET),
      },
    })
  expect((await post('{"object":"page"}')).status()).toBe(400)
  expect((await post('no json')).status()).toBe(400)
  expect((await post(Buffer.from([0x22, 0xff, 0x22]))).status()).toBe(400)
  const value = { messages: [{ id: randomUUID(), type: 'sticker' }], statuses: [] }
  const unknown = { object: 'whatsapp_business_account', entry: [{ changes: [{ field: 'messages', value }] }] }
  expect((await post(JSON.stringify(unknown))).status()).toBe(200)
  expect((await post('x'.repeat(1_100_000))).status()).toBe(413)
})

test('a button with a forged secret changes nothing and the sender is told', async ({ request }) => {
  const number = '915550188888'
  const message = {
    id: `wamid.${randomUUID()}`,
    from: number,
    type: 'button',
    button: { payload: `accept:${'x'.repeat(22)}` },
  }
  const body = JSON.stringify({
    object: 'whatsapp_business_account',
    entry: [{ changes: [{ field: 'messages', value: { messages: [message], statuses: [] } }] }],
  })
  const headers = { 'content-type': 'application/json', 'x-hub-signature-256': sign(body, env().WHATSAPP_APP_SECRET) }
  for (let time = 0; time < 2; time += 1) {
    expect((await request.post('/api/webhooks/whatsapp', { data: body, headers })).status()).toBe(200)
  }
  const { phone } = await import('../fixtures/phone.ts')
  await expect
    .poll(async () => (await phone(number).messages()).map(({ text }) => text))
    .toEqual(['यह शिकायत अब आपके पास नहीं है। कुछ नहीं बदला।'])
})

test('Meta is answered its challenge when it knows the word, and nobody else', async ({ request }) => {
  const ask = async (token: string) =>
    request.get('/api/webhooks/whatsapp', {
      params: { 'hub.mode': 'subscribe', 'hub.verify_token': token, 'hub.challenge': '4711' },
    })
  const known = await ask(env().WHATSAPP_VERIFY_TOKEN)
  expect([known.status(), await known.text()]).toEqual([200, '4711'])
  expect((await ask('wrong')).status()).toBe(403)
})
