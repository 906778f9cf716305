import { z } from 'zod'

import { takeTask } from '@/lib/followups/followups'
import { ok } from '@/lib/result'

import { deskAct } from '../../../act'
import { onTask } from '../../on-task'

export const POST = deskAct(z.object({}), async ({ db }, _, params) =>
  onTask(params.id, async (id) => {
    const result = await takeTask(db, id)
    return result.ok ? ok(`/desk/task/${id}`) : result
  }),
)
