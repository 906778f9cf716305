import type { TaskList } from 'graphile-worker'
import { z } from 'zod'

import { eraseCallRecording } from '../../lib/call-recordings/call-recordings.ts'
import { removeParticipant } from '../../lib/calls/room/livekit.ts'
import { systemCall } from '../../lib/db/system-call.ts'
import { removeForgottenFiles } from '../../lib/files/storage.ts'
import { locales } from '../../lib/i18n/locales.ts'
import { handleInbound } from '../../lib/inbound/inbound.ts'
import { prepareClip } from '../../lib/isl/prepare.ts'
import { deliverMessage } from '../../lib/messaging/messaging.ts'
import { prepareRecording } from '../../lib/recordings/prepare.ts'
import { registerTemplates } from './register-templates.ts'

const messageJob = z.object({ messageId: z.uuid() })
const inboundJob = z.object({ providerId: z.string().min(1) })
const complaintJob = z.object({ complaintId: z.int() })
const offerJob = z.object({ offerId: z.int() })
const recordingJob = z.object({ recordingId: z.uuid() })
const clipJob = z.object({ key: z.string(), locale: z.enum(locales) })
const participantJob = z.object({
  callId: z.uuid(),
  identity: z.union([z.templateLiteral(['staff-', z.int()]), z.templateLiteral(['guest-', z.string()])]),
})

/** The names are those that SQL gives to its jobs (private.add_job). A rejected task is tried again with back-off. */
export const taskList: TaskList = {
  deliver_message: async (payload) => deliverMessage(messageJob.parse(payload).messageId),
  chase_message: async (payload) => call('chase_message', { message_id: messageJob.parse(payload).messageId }),
  handle_inbound: async (payload) => handleInbound(inboundJob.parse(payload).providerId),
  check_clock: async (payload) => call('check_clock', { complaint_id: complaintJob.parse(payload).complaintId }),
  resume_complaint: async (payload) =>
    call('resume_complaint', { complaint_id: complaintJob.parse(payload).complaintId }),
  miss_offer: async (payload) => call('miss_offer', { offer_id: offerJob.parse(payload).offerId }),
  offer_calls: async () => call('offer_calls', {}),
  remove_participant: async (payload) => {
    const { callId, identity } = participantJob.parse(payload)
    await removeParticipant(callId, identity)
  },
  erase_call_recording: async (payload) => eraseCallRecording(recordingJob.parse(payload).recordingId),
  prepare_recording: async (payload) => prepareRecording(recordingJob.parse(payload).recordingId),
  prepare_clip: async (payload) => prepareClip(clipJob.parse(payload)),
  register_templates: async () => registerTemplates(),
  clean_up: async () => {
    await call('clean_up', {})
    await removeForgottenFiles('attachments')
    await removeForgottenFiles('recordings')
    await removeForgottenFiles('isl')
  },
}

export const crontab = `
* * * * * register_templates ?max=1&jobKey=register_templates
40 20 * * * clean_up ?max=3
`

/** What a function answers is for nobody here: graphile-worker would take an array for parts of the job to repeat. */
async function call(...args: Parameters<typeof systemCall>): Promise<void> {
  await systemCall(...args)
}
