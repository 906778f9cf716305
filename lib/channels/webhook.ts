import 'server-only'
import { createHmac, timingSafeEqual } from 'node:crypto'

import { statusOf } from '../error-codes.ts'
import { readBody } from '../http.ts'
import { log } from '../log.ts'
import { keepable } from '../text.ts'

const longest = 1_000_000

type Handle = (body: unknown) => Promise<void>

/**
 * A provider's call: signature over the raw bytes, then the shape, then an act that may come twice. 401 unsigned, 413 too long,
 * 400 what is no webhook of theirs; 503 lets them try again later, as they do for hours.
 */
export async function answerWebhook(
  request: Request,
  header: string,
  secret: string,
  handle: Handle,
): Promise<Response> {
  const read = await readBody(request, longest)
  if (!read.ok) return new Response(null, { status: statusOf(read.code) })
  const bytes = read.value
  if (!isSigned(bytes, request.headers.get(header), secret)) return new Response(null, { status: 401 })
  let body: unknown
  try {
    body = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes), cleaned)
  } catch {
    return new Response(null, { status: 400 })
  }
  try {
    await handle(body)
    return new Response(null, { status: 200 })
  } catch (error) {
    if (error instanceof Error && error.name === 'ZodError') {
      log.warn({ err: error }, 'a webhook of an unknown shape')
      return new Response(null, { status: 400 })
    }
    log.error({ err: error }, 'a webhook could not be taken in')
    return new Response(null, { status: 503 })
  }
}

/** A null byte or half a surrogate pair cannot be stored: such a message is taken without them, not sent again for hours. */
function cleaned(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? keepable(value) : value
}

/** `sha256=<hex>` over the raw bytes, as Meta and our SMS operator sign their webhooks. */
export function isSigned(body: Uint8Array, header: string | null, secret: string): boolean {
  const given = /^sha256=([0-9a-f]{64})$/i.exec(header ?? '')?.[1]
  if (!given) return false
  return timingSafeEqual(createHmac('sha256', secret).update(body).digest(), Buffer.from(given, 'hex'))
}
