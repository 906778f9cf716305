import { decideRemit } from '@/lib/followups/followups'
import { remitSchema } from '@/lib/followups/schema'
import { ok } from '@/lib/result'

import { deskAct } from '../../../act'
import { onTask } from '../../on-task'

export const POST = deskAct(remitSchema, async ({ db }, input, params) =>
  onTask(params.id, async (id) => {
    const result = await decideRemit(db, id, input)
    return result.ok ? ok(`/desk/complaint/${result.value.number}`) : result
  }),
)
