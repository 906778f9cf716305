import { callOfRequest } from '@/lib/calls/cookie'
import { addQuality } from '@/lib/calls/records'
import { pictureNote } from '@/lib/calls/schema'
import { databaseAs } from '@/lib/db/client'
import { readAs, refuse, reply } from '@/lib/http'

/** POST: what the citizen received in the last seconds. */
export async function POST(request: Request): Promise<Response> {
  const claims = await callOfRequest()
  if (!claims.ok) return refuse(claims)
  const seen = await readAs(request, pictureNote)
  return seen.ok ? reply(await addQuality(databaseAs(claims.value), seen.value)) : refuse(seen)
}
