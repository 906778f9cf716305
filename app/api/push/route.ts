import { isIP } from 'node:net'

import { z } from 'zod'

import { isSecret } from '@/lib/db/claims'
import { databaseAs } from '@/lib/db/client'
import { fromRpc } from '@/lib/db/errors'
import { env } from '@/lib/env'
import { readJson, refuse } from '@/lib/http'
import { subscriptionSchema } from '@/lib/messaging/schema'

const schema = z.object({ link: z.string().refine(isSecret), subscription: subscriptionSchema })

/** A citizen's browser lets us notify them about the complaint of their link. */
export async function POST(request: Request): Promise<Response> {
  const json = await readJson(request, 4000)
  if (!json.ok) return refuse(json)
  const parsed = schema.safeParse(json.value)
  if (!parsed.success || !isPushService(new URL(parsed.data.subscription.endpoint))) {
    return refuse({ ok: false, code: 'invalid_input', detail: 'subscription' })
  }
  const { link, subscription } = parsed.data
  const { error } = await databaseAs({ kind: 'tracking_link', secret: link }).rpc('add_push_address', { subscription })
  return error ? refuse(fromRpc(error)) : new Response(null, { status: 204 })
}

/** The worker will call this address: a public host by https, so that nobody points it into our own network. */
function isPushService({ protocol, hostname }: URL): boolean {
  if (env().SUNWAI_EMBEDDED === '1' && hostname === '127.0.0.1') return true
  return protocol === 'https:' && isIP(hostname) === 0 && !hostname.startsWith('[') && /\.[a-z]{2,}$/.test(hostname)
}
