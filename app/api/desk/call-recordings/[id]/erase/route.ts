import { z } from 'zod'

import { eraseNow } from '@/lib/call-recordings/call-recordings'
import { callId } from '@/lib/calls/schema'
import { fail, ok } from '@/lib/result'

import { deskAct } from '../../../act'

/** A supervisor has the recording of a call erased now; the worker does it and reports in the record. 403, 404, 409 wrong_state. */
export const POST = deskAct(z.object({}), async ({ db }, _, params) => {
  const id = callId.safeParse(params.id)
  if (!id.success) return fail('not_found')
  const erasing = await eraseNow(db, id.data)
  return erasing.ok ? ok('/desk/call-recordings') : erasing
})
