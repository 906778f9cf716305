import { noteTold } from '@/lib/calls/calls'
import { callOfRequest } from '@/lib/calls/cookie'
import { shownListeners } from '@/lib/calls/schema'
import { readAs, refuse, reply } from '@/lib/http'

/** POST {listenerIds}: the citizen's page shows these who look on. */
export async function POST(request: Request): Promise<Response> {
  const claims = await callOfRequest()
  if (!claims.ok) return refuse(claims)
  const shown = await readAs(request, shownListeners)
  return shown.ok ? reply(await noteTold(claims.value, shown.value.listenerIds)) : refuse(shown)
}
