import { z } from 'zod'

import { requiredWords } from '../text.ts'

/** Every prompt on the deaf caller's way, in the order in which they come to it. Nobody can invent its signs: until one is recorded, its picture stands alone. */
export const promptKeys = [
  'call-start',
  'call-camera',
  'call-waiting',
  'call-nobody',
  'call-nobody-wished',
  'call-emergency-first',
  'call-sent-back',
  'call-record',
  'call-hand-over',
  'call-looked-on',
  'call-text',
  'call-message',
  'call-coming-back',
  'call-lost',
  'call-elsewhere',
  'call-emergency',
  'call-number',
  'call-helped',
  'call-back',
  'call-back-done',
  'call-down',
  'sign-start',
  'sign-preview',
  'sign-phone',
  'sign-done',
  'answer-solved',
  'reply-done',
] as const
export type PromptKey = (typeof promptKeys)[number]

const prompt = z.enum(promptKeys, { error: 'not_found' })

/** A prompt is a sentence or two: half a minute of signing. */
export const longestClipSeconds = 30
export const longestClipBytes = 20_000_000

export const recordedClip = z.object({ key: prompt, signedBy: requiredWords(120) })
/** A moment as the database writes it: `T` or a blank, the zone long or short. */
const moment = z
  .string({ error: 'invalid_input' })
  .regex(/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d{1,6})?(Z|[+-]\d\d(:?\d\d)?)$/, { error: 'invalid_input' })
  .refine((text) => !Number.isNaN(Date.parse(`${text.slice(0, 19).replace(' ', 'T')}Z`)), { error: 'invalid_input' })

/** `recordedAt` says which clip was looked at. */
export const approvedClip = z.object({
  key: prompt,
  recordedAt: moment,
})
export const removedClip = z.object({ key: prompt })

/** A clip that everybody may see. */
export type Clip = { src: string; poster: string | null }
export type Clips = Partial<Record<PromptKey, Clip>>
