import { z } from 'zod'

/** As long as the recording computer keeps what has not arrived. */
const longestPartAgeMs = 7 * 24 * 3600 * 1000

/** Where a second of a call's recording belongs: the take (from one start of the recorder to its stop), its place in it, and how many ms ago it was recorded. */
export const callPart = z.object({
  recordingId: z.uuid(),
  take: z.uuid(),
  part: z.coerce.number().int().min(0).max(20_000),
  age: z.coerce.number().int().min(0).max(longestPartAgeMs).default(0),
})
/** One of its takes by its place, the first is 0. */
export const callTake = z.object({ recordingId: z.uuid(), take: z.coerce.number().int().min(0).max(1000) })

/** A recording of a call that its citizen agreed to; `takes`: how many it has; `erased`: the report, afterwards. */
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
