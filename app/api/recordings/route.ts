import { getLocale } from 'next-intl/server'

import { addressOf, readAs, refuse, reply } from '@/lib/http'
import { startRecording } from '@/lib/recordings/recordings'
import { startRecording as input } from '@/lib/recordings/schema'

/** POST {key, kind, mimeType} → 201 {id, parts}: a signed or spoken message begins. */
export async function POST(request: Request): Promise<Response> {
  const wish = await readAs(request, input)
  if (!wish.ok) return refuse(wish)
  return reply(await startRecording({ ...wish.value, locale: await getLocale(), address: addressOf(request) }), 201)
}
