import { z } from 'zod'

import { phrases } from '../phrases.ts'
import { qualityNote } from '../schema.ts'

/** A room's own note while its call is recorded, for everybody in it. */
export const recordingMark = 'recording'

/** What one browser says twice a second of everybody whose picture it gets, for their signing rate controllers. Lost ones do not matter. */
const report = z.object({
  kind: z.literal('report'),
  /** The reporter's own leg: round trip in ms, share lost of what they send. */
  leg: z.object({ rttMs: z.number().min(0), lost: z.number().min(0).max(1) }),
  /** By identity. */
  of: z.record(
    z.string(),
    z.object({
      /** How much longer packets travel now than at the best of the last 20 s. */
      queueMs: z.number().min(0),
      lost: z.number().min(0).max(1),
      kbps: z.number().min(0),
      fps: z.number().min(0),
    }),
  ),
})
export type PictureReport = z.infer<typeof report>

/** What somebody says of their hands and their camera (picture/stage.ts), said again to whoever comes, and every 2 s. */
const mark = z.object({
  kind: z.literal('mark'),
  isSigning: z.boolean(),
  isHandUp: z.boolean(),
  isCameraOff: z.boolean(),
})

const pictureSeen = qualityNote.extend({ rttMs: z.number().min(0) })
export type PictureSeen = z.infer<typeof pictureSeen>
/** Can the others' signing be read here now (at every change; guests do not say it), and every 5 s what arrived, with the own round trip. */
const picture = z.object({
  kind: z.literal('picture'),
  isPoor: z.boolean().optional(),
  seen: pictureSeen.optional(),
})
/** The interpreter asks the citizen to go on by a message in sign. */
const suggestion = z.object({ kind: z.literal('suggestion'), step: z.literal('message') })

/** What the citizen decides at once, and tells the app as well: the room may be open while the app is away. */
const urgent = z.object({
  kind: z.literal('urgent'),
  what: z.discriminatedUnion('act', [
    z.object({ act: z.literal('stop_recording') }),
    z.object({ act: z.literal('emergency'), isOn: z.boolean() }),
  ]),
})
export type Urgent = z.infer<typeof urgent>['what']

/** What the browsers say to each other over the room's data channel. `draft` is the whole line so far: real-time text, idempotent. `changed`: ask the app how the call stands (a number, a question, its answer). `here`: I have taken the call. */
export const wireMessage = z.discriminatedUnion('kind', [
  // `at`: since when the line stands so, in ms on the writer's clock: what comes late undoes nothing newer.
  z.object({ kind: z.literal('draft'), key: z.uuid(), body: z.string().max(2000), at: z.number() }),
  z.object({
    kind: z.literal('line'),
    key: z.uuid(),
    body: z.string().max(2000),
    // A newer page may know more phrases than this one: then the words are shown.
    phrase: z.enum(phrases).optional().catch(undefined),
  }),
  z.object({ kind: z.literal('changed') }),
  urgent,
  mark,
  picture,
  suggestion,
  z.object({ kind: z.literal('here') }),
  report,
])
export type WireMessage = z.infer<typeof wireMessage>
/** What is said of the picture. */
export type PictureMessage = Extract<WireMessage, { kind: 'picture' | 'suggestion' }>
/** What is written. */
export type TextMessage = Extract<WireMessage, { kind: 'draft' | 'line' }>
/** What is said to the person, not to the machine or the stage. */
export type SpokenMessage = Exclude<WireMessage, { kind: 'report' | 'mark' } | PictureMessage>
