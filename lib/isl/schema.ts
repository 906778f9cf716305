import { z } from 'zod'

import { requiredWords } from '../text.ts'

/** Every prompt on the deaf caller's way, in the order in which they come to it. Nobody can invent its signs: until one is recorded, its picture stands alone. */
export const promptKeys = [
  'call-start',
  'call-camera',
  'call-waiting',
  'call-nobody',
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
/** `recordedAt` says which clip was looked at. */
export const approvedClip = z.object({
  key: prompt,
  recordedAt: z.iso.datetime({ offset: true, error: 'invalid_input' }),
})
export const removedClip = z.object({ key: prompt })

/** A clip that everybody may see. */
export type Clip = { src: string; poster: string | null }
export type Clips = Partial<Record<PromptKey, Clip>>
