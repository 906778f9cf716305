import { z } from 'zod'

import { subscriptionSchema } from '@/lib/channels/schema'
import { isSecret } from '@/lib/db/claims'
import { readJson, refuse } from '@/lib/http'
import { addPushAddress } from '@/lib/messaging/push-addresses'
import { fail } from '@/lib/result'

const schema = z.object({ link: z.string().refine(isSecret), subscription: subscriptionSchema })

/** A citizen's browser lets us notify them about the complaint of their link. */
export async function POST(request: Request): Promise<Response> {
  const json = await readJson(request, 4000)
  if (!json.ok) return refuse(json)
  const parsed = schema.safeParse(json.value)
  if (!parsed.success) return refuse(fail('invalid_input', 'subscription'))
  const added = await addPushAddress(parsed.data)
  return added.ok ? new Response(null, { status: 204 }) : refuse(added)
}
