import { readTask, transcribeReply } from '@/lib/followups/followups'
import { replyTranscriptSchema } from '@/lib/followups/schema'
import { fail, ok } from '@/lib/result'

import { deskAct } from '../../../act'
import { onTask } from '../../on-task'

export const POST = deskAct(replyTranscriptSchema, async ({ db }, input, params) =>
  onTask(params.id, async (id) => {
    const task = await readTask(db, id)
    if (!task.ok) return task
    if (!task.value.recording_id) return fail('wrong_state')
    const result = await transcribeReply(db, task.value.recording_id, input)
    return result.ok ? ok(`/desk/complaint/${task.value.number}`) : result
  }),
)
