import { createHash, createHmac, randomUUID } from 'node:crypto'

import { AccessToken } from 'livekit-server-sdk'

import { env } from '../../lib/env.ts'
import { openDatabase } from '../fixtures/database.ts'
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

/** LiveKit's own way: a token that carries the hash of the very bytes. */
async function ticketFor(body: string, secret = env().LIVEKIT_API_SECRET): Promise<string> {
  const token = new AccessToken(env().LIVEKIT_API_KEY, secret)
  token.sha256 = createHash('sha256').update(body).digest('base64')
  return token.toJwt()
}
const livekit = (event: string, room: string, sid: string, id = randomUUID()) =>
  JSON.stringify({ event, id, room: { name: room }, participant: { identity: 'citizen', sid } })

test('the media server is heard only when it signed these very bytes', async ({ request }) => {
  const post = async (data: string, authorization?: string) =>
    (
      await request.post('/api/livekit/webhook', {
        data: Buffer.from(data),
        headers: { 'content-type': 'application/webhook+json', ...(authorization && { authorization }) },
      })
    ).status()
  const body = livekit('participant_joined', randomUUID(), 'PA_1')
  expect(await post(body)).toBe(401)
  expect(await post(body, 'no token')).toBe(401)
  expect(await post(body, await ticketFor(body, 'another secret of thirty-two characters'))).toBe(401)
  expect(await post(body.replace('PA_1', 'PA_2'), await ticketFor(body))).toBe(401)
  expect(await post(` ${body}`, await ticketFor(body))).toBe(401)
  expect(await post(`\uFEFF${body}`, await ticketFor(body))).toBe(401)
  for (const wrong of ['no json', '{}', '[1]', '{"event":1,"id":"x"}'])
    expect(await post(wrong, await ticketFor(wrong)), wrong).toBe(400)
  const long = 'x'.repeat(200_001)
  expect(await post(long, await ticketFor(long))).toBe(413)
  // Rooms and kinds that are not ours are taken, so that they do not come again.
  for (const other of [
    body,
    livekit('participant_joined', 'somebody else’s', 'PA_1'),
    livekit('egress_started', 'x', 'PA_1'),
  ])
    expect(await post(other, await ticketFor(other))).toBe(204)
})

test('what the media server tells twice, late and in the wrong order leaves the call as it is', async ({ request }) => {
  const asked = await request.post('/api/calls', { data: { key: randomUUID(), mode: 'sign' } })
  expect(asked.ok()).toBe(true)
  const { id } = ((await asked.json()) as { status: { id: string } }).status
  const sql = openDatabase()
  try {
    for (const [event, sid] of [
      ['participant_joined', 'PA_new'],
      ['participant_left', 'PA_old'],
      ['participant_joined', 'PA_old'],
      ['participant_joined', 'PA_old'],
    ] as const) {
      const body = livekit(event, id, sid)
      for (let time = 0; time < 2; time++) {
        const headers = { 'content-type': 'application/webhook+json', authorization: await ticketFor(body) }
        expect((await request.post('/api/livekit/webhook', { data: Buffer.from(body), headers })).status()).toBe(204)
      }
    }
    const told = await sql`select kind, data ->> 'sid' as sid from public.call_events
      where call_id = ${id} and kind in ('joined', 'left') order by id`
    expect(told.map(({ kind, sid }) => `${kind} ${sid}`)).toEqual(['joined PA_new', 'left PA_old', 'joined PA_old'])
    const [now] =
      await sql`select state, citizen_seen_at > now() - interval '15 seconds' as is_there from public.calls where id = ${id}`
    expect(now).toEqual({ state: 'waiting', is_there: true })
  } finally {
    await sql.end()
    await request.post('/api/calls/mine/leave', { data: { id } })
  }
})
