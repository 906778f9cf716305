import 'server-only'
import { isIP } from 'node:net'

import type { z } from 'zod'

import type { subscriptionSchema } from '../channels/schema.ts'
import type { Db } from '../db/client.ts'
import { done } from '../db/rpc.ts'
import { env } from '../env.ts'
import { fail, type Result } from '../result.ts'

/** This browser is told about the complaint of its link, or of being called back for its call. 400 invalid_input (no public push service), 401 not_signed_in (no such link). */
export async function addPushAddress(db: Db, subscription: z.output<typeof subscriptionSchema>): Promise<Result<null>> {
  if (!isPushService(new URL(subscription.endpoint))) return fail('invalid_input', 'subscription')
  return done(db.rpc('add_push_address', { subscription }))
}

/** The worker will call this address: a public host by https, so that nobody points it into our own network. */
function isPushService({ protocol, hostname }: URL): boolean {
  if (env().SUNWAI_EMBEDDED === '1' && hostname === '127.0.0.1') return true
  return protocol === 'https:' && isIP(hostname) === 0 && !hostname.startsWith('[') && /\.[a-z]{2,}$/.test(hostname)
}
