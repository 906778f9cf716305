import { actOnRecording } from '@/lib/calls/desk-calls'
import { deskRecordingAct } from '@/lib/calls/schema'
import { readAs, refuse, reply } from '@/lib/http'

import { deskRequest } from '../../desk-request'

/** POST {act: ask | agree | refuse | stop}: agree and refuse note what the citizen answered in sign. 403 not_your_call, 409 wrong_state, call_over. */
export async function POST(
  request: Request,
  context: RouteContext<'/api/desk/calls/[id]/recording'>,
): Promise<Response> {
  const asked = await deskRequest(request, context)
  if (!asked.ok) return refuse(asked)
  const wish = await readAs(request, deskRecordingAct)
  return wish.ok ? reply(await actOnRecording(asked.value.db, asked.value.callId, wish.value.act)) : refuse(wish)
}
