import { z } from 'zod'

import { optionalPhone } from '../phone.ts'

const recordingKinds = ['sign', 'voice'] as const

/** As long as a signed or spoken message may be, and how often a part of it is sent. */
export const longestRecordingSeconds = 180
export const partMs = 2000
export const longestPartBytes = 8_000_000

/** `key` as in askForCall: random, the recording's secret comes of it. */
export const startRecording = z.object({
  key: z.uuidv4({ error: 'invalid_input' }),
  kind: z.enum(recordingKinds, { error: 'invalid_input' }),
  mimeType: z
    .string({ error: 'invalid_input' })
    .regex(/^(video|audio)\/[\w.+;=, "-]{1,110}$/, { error: 'invalid_input' }),
})
export type StartRecording = z.infer<typeof startRecording>

export const finishRecording = z.object({ phone: optionalPhone })
export const partNumber = z.coerce.number({ error: 'invalid_input' }).int().min(0).max(200)

/** SQL: private.recording_status. `link` only at the first finish: the secret of /t/<link>. */
export const recordingStatus = z.object({
  id: z.uuid(),
  kind: z.enum(recordingKinds),
  state: z.enum(['recording', 'finished', 'transcribed', 'discarded']),
  mimeType: z.string(),
  parts: z.array(z.number()),
  number: z.string().nullable(),
  secret: z.string().optional(),
  link: z.string().optional(),
  bytes: z.array(z.number()).optional(),
})
export type RecordingStatus = z.infer<typeof recordingStatus>

/** Where a second of a call's recording belongs: the run of the recorder, and its place in it. */
export const callPart = z.object({
  recordingId: z.uuid(),
  take: z.uuid(),
  part: z.coerce.number().int().min(0).max(20_000),
})
export const callTake = z.object({ recordingId: z.uuid(), take: z.coerce.number().int().min(0).max(1000) })

/** A recording of a call that its citizen agreed to; `takes`: how many runs of the recorder it has; `erased`: the report, afterwards. */
export type CallRecording = {
  id: string
  state: 'recording' | 'stopped' | 'erased'
  answeredBy: 'button' | 'sign'
  answeredAt: string
  stoppedAt: string | null
  visibleTo: ('interpreter' | 'supervisor')[]
  keptUntil: string
  erased: { at: string; parts: number; bytes: number } | null
  takes: number
  /** Its time is over, the job is erasing it. */
  isGoing: boolean
}
