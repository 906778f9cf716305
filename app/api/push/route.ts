import { z } from 'zod'

import { currentCall } from '@/lib/calls/cookie'
import { subscriptionSchema } from '@/lib/channels/schema'
import { isSecret } from '@/lib/db/claims'
import { databaseAs } from '@/lib/db/client'
import { readJson, refuse } from '@/lib/http'
import { addPushAddress } from '@/lib/messaging/push-addresses'
import { fail } from '@/lib/result'

/** Without a link: for the call of this browser, that was promised to be called back. */
const schema = z.object({ link: z.string().refine(isSecret).nullable(), subscription: subscriptionSchema })

/** A citizen's browser lets us notify them about the complaint of their link, or of the call back that they wait for. */
export async function POST(request: Request): Promise<Response> {
  const json = await readJson(request, 4000)
  if (!json.ok) return refuse(json)
  const parsed = schema.safeParse(json.value)
  if (!parsed.success) return refuse(fail('invalid_input', 'subscription'))
  const { link, subscription } = parsed.data
  const claims = link === null ? await currentCall() : ({ kind: 'tracking_link', secret: link } as const)
  if (!claims) return refuse(fail('not_signed_in'))
  const added = await addPushAddress(databaseAs(claims), subscription)
  return added.ok ? new Response(null, { status: 204 }) : refuse(added)
}
