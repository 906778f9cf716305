import { z } from 'zod'

import { key } from '../fields.ts'
import { optionalPhone, phone } from '../phone.ts'
import { requiredWords } from '../text.ts'
import { type Phrase, phrases } from './phrases.ts'
import type { StagePerson } from './stage.ts'

const callModes = ['sign', 'voice'] as const
export type CallMode = (typeof callModes)[number]

export const callStates = ['waiting', 'offered', 'live', 'ended', 'abandoned', 'missed'] as const
export type CallState = (typeof callStates)[number]

/** What the desk says a call came to. `complaint` needs a registered one. */
export const outcomes = ['complaint', 'information', 'follow_up', 'call_back', 'dropped', 'nobody_there'] as const
export type Outcome = (typeof outcomes)[number]

const locale = z.enum(['hi', 'en'])

/** Regional signs that differ (Ethnologue's dialects of Indian Sign Language, and our own state's). */
export const signVarieties = ['chhattisgarh', 'delhi', 'mumbai', 'kolkata', 'bengaluru'] as const
export type SignVariety = (typeof signVarieties)[number]

const gender = z.enum(['female', 'male'], { error: 'invalid_input' })
const signVariety = z.enum(signVarieties, { error: 'invalid_input' })

/** Whom a citizen would rather talk with; null: anybody. */
export const wishes = z.object({ gender: gender.nullable(), signVariety: signVariety.nullable() })
export type Wishes = z.infer<typeof wishes>

/** `key` is made before the tap: the same tap sent twice is one call. It must be random (version 4): the call's secret comes of it. */
export const askForCall = z.object({
  key: z.uuidv4({ error: 'invalid_input' }),
  mode: z.enum(callModes, { error: 'invalid_input' }),
  genderWish: gender.optional(),
  signVariety: signVariety.optional(),
})
export type AskForCall = z.infer<typeof askForCall>

/** `wantedAt`: when it suits; without it at once. */
export const callBack = z.object({
  phone,
  wantedAt: z.iso.datetime({ offset: true, error: 'invalid_input' }).optional(),
})
export const onOrOff = z.object({ isOn: z.boolean({ error: 'invalid_input' }) })
/** `beforeId`: null is last. */
export const newPlace = z.object({
  beforeId: z.uuid({ error: 'invalid_input' }).nullable(),
  reason: requiredWords(500),
})
export const helped = z.object({ helped: z.int({ error: 'invalid_input' }).min(1).max(3) })
export const textLine = z.object({ key, body: requiredWords(2000), phrase: z.enum(phrases).exactOptional() })
export const ending = z.object({ outcome: z.enum(outcomes, { error: 'required' }) })
export const presenceWish = z.object({ state: z.enum(['ready', 'away'], { error: 'invalid_input' }) })
const guestKinds = ['officer', 'companion', 'interpreter', 'deaf_interpreter', 'operator'] as const
export const invitation = z.object({ kind: z.enum(guestKinds, { error: 'invalid_input' }) })
/** An officer asked in by WhatsApp: of this phone; without one, of the complaint. */
export const officerInvitation = z.object({ phone: optionalPhone })
export const callId = z.uuid({ error: 'not_found' })

/** What one side received in the last seconds: frames a second, size, one-way wait, time frozen, share of packets lost. */
export const quality = z.object({
  fps: z.number().min(0).max(240),
  width: z.int().min(0).max(10_000),
  height: z.int().min(0).max(10_000),
  delayMs: z.int().min(0).max(600_000),
  frozenMs: z.int().min(0).max(600_000),
  lost: z.number().min(0).max(1),
})
export type Quality = z.infer<typeof quality>
/** As it is kept: also who decides on the rate of the picture that this side sends. */
export const qualityNote = quality.extend({ steeredBy: z.enum(['app', 'browser']) })
export type QualityNote = z.infer<typeof qualityNote>

/** Of people a citizen is told the first name. */
const firstName = z.object({ hi: z.string(), en: z.string() })

/** What a live call is in the middle of (SQL: private.call_scene). `since`: when who has it now took it. */
const scene = z.object({
  since: z.string().nullable(),
  handOver: z
    .object({ state: z.enum(['asked', 'joined']), toStaffId: z.number().nullable(), to: firstName.nullable() })
    .nullable(),
  recording: z
    .object({ id: z.uuid(), state: z.enum(['asked', 'refused', 'recording', 'stopped']), keptUntil: z.string() })
    .nullable(),
})

export const agreement = z.object({ agreed: z.boolean({ error: 'required' }) })
export const handOverAct = z.object({ act: z.enum(['ask', 'cancel'], { error: 'invalid_input' }) })
export const recordingAct = z.object({ act: z.enum(['agree', 'refuse', 'stop'], { error: 'invalid_input' }) })
/** The desk also asks; its answers are those that the citizen gave in sign. */
export const deskRecordingAct = z.object({
  act: z.enum(['ask', 'agree', 'refuse', 'stop'], { error: 'invalid_input' }),
})

/** The citizen's own call (SQL: private.call_status). `range` is null while there is nothing honest to say. */
export const callStatus = scene.extend({
  id: z.uuid(),
  mode: z.enum(callModes),
  state: z.enum(callStates),
  locale,
  askedAt: z.string(),
  answeredAt: z.string().nullable(),
  outcome: z.string().nullable(),
  helped: z.number().nullable(),
  ahead: z.number(),
  waiting: z.number(),
  onShift: z.number(),
  /** Who is on shift, as far as they agreed to be known. `picture`: the key of GET /api/calls/people/<key>. */
  people: z.array(
    z.object({
      hi: z.string(),
      en: z.string(),
      gender: z.enum(['female', 'male', 'other']).nullable(),
      languages: z.array(z.string()),
      signVarieties: z.array(signVariety),
      picture: z.string().nullable(),
      isFree: z.boolean(),
    }),
  ),
  genderWish: gender.nullable(),
  signVarietyWish: signVariety.nullable(),
  /** Since when the emergency button is on. */
  emergencyAt: z.string().nullable(),
  /** We called, and the citizen has not come in yet. */
  isAwaited: z.boolean(),
  /** Supervisors who look on, or will as soon as this page has shown it. */
  listeners: z.array(z.object({ hi: z.string(), en: z.string(), isTold: z.boolean() })),
  range: z.object({ fromSeconds: z.number(), toSeconds: z.number() }).nullable(),
  answeredBy: firstName.nullable(),
  number: z.string().nullable(),
  /** Was the number sent to a phone too? */
  bySms: z.boolean(),
})
export type CallStatus = z.infer<typeof callStatus>

/** A call as the desk sees it (SQL: private.desk_call). */
export const deskCall = z.object({
  id: z.uuid(),
  mode: z.enum(callModes),
  state: z.enum(callStates),
  locale,
  genderWish: gender.nullable(),
  signVarietyWish: signVariety.nullable(),
  emergencyAt: z.string().nullable(),
  /** Supervisors who look on; the citizen knows. */
  listeners: z.array(z.object({ hi: z.string(), en: z.string() })),
  askedAt: z.string(),
  answeredAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  outcome: z.string().nullable(),
  citizenSeenAt: z.string(),
  citizenId: z.number().nullable(),
  complaintId: z.number().nullable(),
  taskId: z.number().nullable(),
  number: z.string().nullable(),
})
export type DeskCall = z.infer<typeof deskCall>

/** The call on my stage: mine, or (`isMine` false) the one I am about to take over. */
const callOnStage = deskCall.extend(scene.shape).extend({ isMine: z.boolean() })
export type CallOnStage = z.infer<typeof callOnStage>

const presenceStates = ['ready', 'away', 'in_call', 'wrap_up'] as const
export type PresenceState = (typeof presenceStates)[number]

/** GET /api/desk/calls: the call half of the desk in one (SQL: private.desk_calls). `call` is the live one, or the one being wrapped up. */
export const deskCalls = z.object({
  me: z.object({
    staffId: z.number(),
    role: z.string(),
    state: z.enum(presenceStates),
    since: z.string().nullable(),
    misses: z.number(),
  }),
  offer: deskCall.extend({ expiresAt: z.string(), isHandOver: z.boolean() }).nullable(),
  call: callOnStage.nullable(),
  waiting: z.array(deskCall),
  people: z.array(
    z.object({
      staffId: z.number(),
      nameHi: z.string(),
      nameEn: z.string(),
      role: z.string(),
      languages: z.array(z.string()),
      signVarieties: z.array(signVariety),
      picture: z.string().nullable(),
      state: z.enum(presenceStates),
      since: z.string(),
    }),
  ),
  /** The call that I listen to; `isTold`: the citizen knows, I may come in. */
  listening: z
    .object({
      callId: z.uuid(),
      mode: z.enum(callModes),
      isTold: z.boolean(),
      nameHi: z.string().nullable(),
      nameEn: z.string().nullable(),
    })
    .nullable(),
  now: z.string(),
})
export type DeskCalls = z.infer<typeof deskCalls>

/** What a guest's link opens (SQL: private.join_as_guest); `guest` tells one guest from another. */
export const guestCall = z.object({ callId: z.uuid(), guest: z.string(), kind: z.enum(guestKinds) })

/**
 * How a browser gets into the room: the media server's address and a token for this room alone, good for minutes.
 * `iceServers` are the STUN and TURN servers to use; null: those that the media server names.
 */
export type Join = {
  url: string
  token: string
  iceServers: { urls: string[]; username?: string; credential?: string }[] | null
}

/** A written line of the call; `phrase` when it was said by one touch. `by`: who wrote it; null: whoever asks. */
export type CallLine = { key: string; body: string; phrase?: Phrase; at: string; by: StagePerson | null }

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

/** What somebody says of their hands, said again to whoever comes. */
const mark = z.object({ kind: z.literal('mark'), isSigning: z.boolean(), isHandUp: z.boolean() })

/** Can the other's signing be read here now (at every change), and every 5 s what arrived, with the own round trip. */
const picture = z.object({
  kind: z.literal('picture'),
  isPoor: z.boolean(),
  seen: quality.extend({ rttMs: z.number().min(0) }).optional(),
})
/** The interpreter asks the citizen to go on by a message in sign. */
const suggestion = z.object({ kind: z.literal('suggestion'), step: z.literal('message') })

/** What the browsers say to each other over the room's data channel. `draft` is the whole line so far: real-time text, idempotent. `registered`: look, there is a number. `here`: I have taken the call. */
export const wireMessage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('draft'), key: z.uuid(), body: z.string().max(2000) }),
  z.object({
    kind: z.literal('line'),
    key: z.uuid(),
    body: z.string().max(2000),
    // A newer page may know more phrases than this one: then the words are shown.
    phrase: z.enum(phrases).optional().catch(undefined),
  }),
  z.object({ kind: z.literal('registered') }),
  mark,
  picture,
  suggestion,
  z.object({ kind: z.literal('here') }),
  report,
])
export type WireMessage = z.infer<typeof wireMessage>
/** What is said of the picture, between the two pages. */
export type PictureMessage = Extract<WireMessage, { kind: 'picture' | 'suggestion' }>
/** What is said to the person, not to the machine or the stage. */
export type SpokenMessage = Exclude<WireMessage, { kind: 'report' | 'mark' } | PictureMessage>
