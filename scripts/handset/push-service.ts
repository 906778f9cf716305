import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'

import { jwtVerify } from 'jose'
import { z } from 'zod'

import type { Handset } from './handset.ts'
import { HttpError, readBody, sendJson } from './http.ts'
import type { Subscription } from './phones.ts'

const noticeSchema = z.object({ title: z.string(), body: z.string(), path: z.string() })

/** `POST /api/phones/<number>/push`: the phone's browser lets the site notify it. Answers what a browser hands to the site. */
export function subscribe({ store, settings }: Handset, response: ServerResponse, number: string): void {
  const keys = createECDH('prime256v1')
  const p256dh = keys.generateKeys('base64url')
  const auth = randomBytes(16).toString('base64url')
  const id = randomUUID()
  store.write({
    type: 'subscription',
    subscription: { id, number, publicKey: p256dh, privateKey: keys.getPrivateKey('base64url'), auth },
  })
  sendJson(response, 201, { endpoint: `${settings.baseUrl}/push/${id}`, keys: { p256dh, auth } })
}

/** `POST /push/<id>`: the push service's side. It takes what is signed with the app's key, and shows what it decrypts to. */
export async function receivePush(handset: Handset, request: IncomingMessage, response: ServerResponse, id: string) {
  const subscription = handset.store.phones.subscriptions.get(id)
  if (!subscription) throw new HttpError(410, { error: 'gone' })
  const [, token = '', key = ''] = /^vapid t=([\w.-]+), ?k=([\w-]+)$/.exec(request.headers.authorization ?? '') ?? []
  if (key !== handset.settings.vapidPublicKey) throw new HttpError(403, { error: 'not the key of the subscription' })
  try {
    await jwtVerify(token, publicKeyFrom(key), { audience: handset.settings.baseUrl })
  } catch {
    throw new HttpError(403, { error: 'not signed' })
  }
  const notice = noticeSchema.parse(JSON.parse(decrypt(subscription, await readBody(request)).toString('utf8')))
  handset.store.write({
    type: 'message',
    message: {
      id: randomUUID(),
      number: subscription.number,
      channel: 'push',
      from: 'service',
      at: new Date().toISOString(),
      text: `${notice.title}\n${notice.body}\n${handset.settings.appUrl}${notice.path}`,
      status: 'delivered',
      buttons: [],
    },
  })
  response.writeHead(201).end()
}

/** An uncompressed P-256 point as a key that can verify. */
function publicKeyFrom(point: string) {
  const bytes = Buffer.from(point, 'base64url')
  const [x, y] = [bytes.subarray(1, 33), bytes.subarray(33, 65)].map((part) => part.toString('base64url'))
  return createPublicKey({ format: 'jwk', key: { kty: 'EC', crv: 'P-256', x: x ?? '', y: y ?? '' } })
}

/** RFC 8291: the key agreed with the sender's key in the header, then one record of aes128gcm (RFC 8188). */
function decrypt({ publicKey, privateKey, auth }: Subscription, body: Buffer): Buffer {
  const salt = body.subarray(0, 16)
  const idLength = body.readUInt8(20)
  const sender = body.subarray(21, 21 + idLength)
  const record = body.subarray(21 + idLength)
  const ours = createECDH('prime256v1')
  ours.setPrivateKey(privateKey, 'base64url')
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), Buffer.from(publicKey, 'base64url'), sender])
  const secret = hkdfSync('sha256', ours.computeSecret(sender), Buffer.from(auth, 'base64url'), info, 32)
  const derive = (name: string, length: number) =>
    Buffer.from(hkdfSync('sha256', Buffer.from(secret), salt, `Content-Encoding: ${name}\0`, length))
  const decipher = createDecipheriv('aes-128-gcm', derive('aes128gcm', 16), derive('nonce', 12))
  decipher.setAuthTag(record.subarray(-16))
  const padded = Buffer.concat([decipher.update(record.subarray(0, -16)), decipher.final()])
  return padded.subarray(0, padded.lastIndexOf(2))
}
