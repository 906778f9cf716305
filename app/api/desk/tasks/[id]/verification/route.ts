import { recordVerification } from '@/lib/followups/followups'
import { verificationSchema } from '@/lib/followups/schema'
import { ok } from '@/lib/result'

import { deskAct } from '../../../act'
import { onTask } from '../../on-task'

export const POST = deskAct(verificationSchema, async ({ db }, input, params) =>
  onTask(params.id, async (id) => {
    const result = await recordVerification(db, id, input)
    return result.ok ? ok(`/desk/complaint/${result.value.number}`) : result
  }),
)
