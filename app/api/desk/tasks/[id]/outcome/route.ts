import { finishTask } from '@/lib/followups/followups'
import { finishSchema } from '@/lib/followups/schema'
import { ok } from '@/lib/result'

import { deskAct } from '../../../act'
import { onTask } from '../../on-task'

export const POST = deskAct(finishSchema, async ({ db }, input, params) =>
  onTask(params.id, async (id) => {
    const result = await finishTask(db, id, input)
    return result.ok ? ok('/desk') : result
  }),
)
