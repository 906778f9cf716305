import { addLine, listLines } from '@/lib/calls/records'
import { textLine } from '@/lib/calls/schema'
import { readAs, refuse, reply } from '@/lib/http'

import { deskRequest } from '../../desk-request'

type Context = RouteContext<'/api/desk/calls/[id]/lines'>

/** GET → the lines written so far. */
export async function GET(request: Request, context: Context): Promise<Response> {
  const asked = await deskRequest(request, context)
  if (!asked.ok) return refuse(asked)
  return reply(await listLines(asked.value.db, asked.value.callId))
}

/** POST {key, body}: a finished line of mine, kept once per key. */
export async function POST(request: Request, context: Context): Promise<Response> {
  const asked = await deskRequest(request, context)
  if (!asked.ok) return refuse(asked)
  const line = await readAs(request, textLine)
  return line.ok ? reply(await addLine(asked.value.db, line.value, asked.value.callId)) : refuse(line)
}
