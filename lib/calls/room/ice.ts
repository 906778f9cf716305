import { createHmac } from 'node:crypto'

import type { Join } from '../answers.ts'

/** Longer than any call: a new connection in the middle of one asks for the way again. */
const goodForSeconds = 6 * 3600

type Given = { urls: string[]; turnSecret: string | undefined; identity: string; now: Date }

/**
 * Who helps a browser to reach the media server through its network: the servers of the environment, by default none; null for
 * `livekit`, those that LiveKit names. They are ours to name because LiveKit, left alone, sends every caller to public STUN servers in
 * foreign hands. A TURN server with a shared secret (coturn's `use-auth-secret`) takes an expiry as the name and its HMAC as the password.
 */
export function iceServersFor({ urls, turnSecret, identity, now }: Given): Join['iceServers'] {
  if (urls[0] === 'livekit') return null
  const isTurn = (url: string): boolean => url.startsWith('turn')
  const turn = urls.filter(isTurn)
  const stun = urls.filter((url) => !isTurn(url))
  const servers = stun.length > 0 ? [{ urls: stun }] : []
  if (turn.length === 0 || turnSecret === undefined) return servers
  const username = `${Math.floor(now.getTime() / 1000) + goodForSeconds}:${identity}`
  const credential = createHmac('sha1', turnSecret).update(username).digest('base64')
  return [...servers, { urls: turn, username, credential }]
}
