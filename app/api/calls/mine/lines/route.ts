import { callOfRequest } from '@/lib/calls/cookie'
import { addLine, listLines } from '@/lib/calls/records'
import { textLine } from '@/lib/calls/schema'
import { databaseAs } from '@/lib/db/client'
import { readAs, refuse, reply } from '@/lib/http'

/** GET → the lines written so far, for who was away. */
export async function GET(): Promise<Response> {
  const claims = await callOfRequest()
  return claims.ok ? reply(await listLines(databaseAs(claims.value))) : refuse(claims)
}

/** POST {key, body}: a finished line, kept once per key. */
export async function POST(request: Request): Promise<Response> {
  const claims = await callOfRequest()
  if (!claims.ok) return refuse(claims)
  const line = await readAs(request, textLine)
  return line.ok ? reply(await addLine(databaseAs(claims.value), line.value)) : refuse(line)
}
