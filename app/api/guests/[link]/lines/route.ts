import { addLine, listLines } from '@/lib/calls/records'
import { textLine } from '@/lib/calls/schema'
import { isSecret } from '@/lib/db/claims'
import { databaseAs } from '@/lib/db/client'
import { readAs, refuse, reply } from '@/lib/http'
import { fail } from '@/lib/result'

type Context = RouteContext<'/api/guests/[link]/lines'>

/** GET → the lines written since this guest came in. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { link } = await params
  return isSecret(link)
    ? reply(await listLines(databaseAs({ kind: 'guest_link', secret: link })))
    : refuse(fail('not_found'))
}

/** POST {key, body}: a finished line of the guest's, kept once per key. 403 not_your_call before they came in, 409 call_over. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { link } = await params
  if (!isSecret(link)) return refuse(fail('not_found'))
  const line = await readAs(request, textLine)
  return line.ok ? reply(await addLine(databaseAs({ kind: 'guest_link', secret: link }), line.value)) : refuse(line)
}
