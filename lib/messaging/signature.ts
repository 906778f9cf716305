import { createHmac, timingSafeEqual } from 'node:crypto'

/** `sha256=<hex>` over the raw bytes, as Meta and our SMS operator sign their webhooks. */
export function isSigned(body: Uint8Array, header: string | null, secret: string): boolean {
  const given = /^sha256=([0-9a-f]{64})$/i.exec(header ?? '')?.[1]
  if (!given) return false
  return timingSafeEqual(createHmac('sha256', secret).update(body).digest(), Buffer.from(given, 'hex'))
}
