import { getLocale } from 'next-intl/server'

import { readAs, reply } from '@/lib/calls/http'
import { startRecording as input } from '@/lib/calls/recording-schema'
import { startRecording } from '@/lib/calls/recordings'
import { addressOf, refuse } from '@/lib/http'

/** POST {key, kind, mimeType} → 201 {id, parts}: a signed or spoken message begins. */
export async function POST(request: Request): Promise<Response> {
  const wish = await readAs(request, input)
  if (!wish.ok) return refuse(wish)
  return reply(await startRecording({ ...wish.value, locale: await getLocale(), address: addressOf(request) }), 201)
}
