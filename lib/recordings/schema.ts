import { z } from 'zod'

import { optionalPhone } from '../phone.ts'

const recordingKinds = ['sign', 'voice'] as const
const purposes = ['message', 'answer', 'reply'] as const
export type RecordingKind = (typeof recordingKinds)[number]

/** The id in a recording's address. */
export const recordingId = z.uuid({ error: 'not_found' })

/** As long as a signed or spoken message may be, and how often a part of it is sent. */
export const longestRecordingSeconds = 180
export const partMs = 2000

/** What a recording is about: nothing yet, or a complaint by its number or its tracking link. */
const about = z.discriminatedUnion('purpose', [
  z.object({ purpose: z.literal('message') }),
  z.object({ purpose: z.literal('answer'), number: z.string().min(1).max(40) }),
  z.object({ purpose: z.literal('reply'), link: z.string().max(40).optional(), number: z.string().max(40).optional() }),
])
export type RecordingAbout = z.infer<typeof about>

/** `key` as in askForCall: random, the recording's secret comes of it. */
export const startRecording = z.object({
  about: about.default({ purpose: 'message' }),
  key: z.uuidv4({ error: 'invalid_input' }),
  kind: z.enum(recordingKinds, { error: 'invalid_input' }),
  mimeType: z
    .string({ error: 'invalid_input' })
    .regex(/^(video|audio)\/[\w.+;=, "-]{1,110}$/, { error: 'invalid_input' }),
})
export type StartRecording = z.infer<typeof startRecording>

export const finishRecording = z.object({ phone: optionalPhone })
export const partNumber = z.coerce.number({ error: 'invalid_input' }).int().min(0).max(200)

/** The whole with its length and an index, a copy of 240 lines, a still. */
export const recordingForm = z.enum(['whole', 'small', 'poster'])
export type RecordingForm = z.infer<typeof recordingForm>

const recordingFile = z.object({ form: recordingForm, path: z.string(), mimeType: z.string(), bytes: z.number() })

/** SQL: private.recording_status. `link` only when a message is sent: the secret of /t/<link>, new each time; `bytes` and `files` only of open_recording. */
export const recordingStatus = z.object({
  id: z.uuid(),
  kind: z.enum(recordingKinds),
  purpose: z.enum(purposes),
  state: z.enum(['recording', 'finished', 'transcribed', 'discarded']),
  mimeType: z.string(),
  takesParts: z.boolean(),
  parts: z.array(z.number()),
  number: z.string().nullable(),
  secret: z.string().optional(),
  link: z.string().optional(),
  bytes: z.array(z.number()).optional(),
  files: z.array(recordingFile).optional(),
})
export type RecordingStatus = z.infer<typeof recordingStatus>
