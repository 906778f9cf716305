import { getLocale } from 'next-intl/server'

import { staffForRoute } from '@/lib/auth/staff'
import { readBody, refuse, reply } from '@/lib/http'
import { recordClip } from '@/lib/isl/isl'
import { longestClipBytes, recordedClip } from '@/lib/isl/schema'
import { fail } from '@/lib/result'

/** POST ?key=&signedBy= with the film as it was recorded. Nobody sees it before it is approved. 413, 415, 422. */
export async function POST(request: Request): Promise<Response> {
  const staff = await staffForRoute(request, 'administrator')
  if (!staff.ok) return refuse(staff)
  const wish = recordedClip.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!wish.success) return refuse(fail('required', 'signedBy'))
  const mimeType = /^video\/(webm|mp4)\b/.exec(request.headers.get('content-type') ?? '')?.[0]
  if (!mimeType) return refuse(fail('unsupported_media_type'))
  const body = await readBody(request, longestClipBytes)
  if (!body.ok) return refuse(body)
  if (body.value.byteLength === 0) return refuse(fail('required', 'bytes'))
  return reply(
    await recordClip(staff.value.db, { ...wish.data, locale: await getLocale(), mimeType, bytes: body.value }),
  )
}
