import { z } from 'zod'

import { key } from '../fields.ts'
import { locales } from '../i18n/locales.ts'
import { optionalPhone, phone } from '../phone.ts'
import { requiredWords } from '../text.ts'
import { phrases } from './phrases.ts'

export const callModes = ['sign', 'voice'] as const
export type CallMode = (typeof callModes)[number]

export const callStates = ['waiting', 'offered', 'live', 'ended', 'abandoned', 'missed'] as const
export type CallState = (typeof callStates)[number]

/** What the desk says a call came to. `complaint` needs a registered one. */
export const outcomes = ['complaint', 'information', 'follow_up', 'call_back', 'dropped', 'nobody_there'] as const
export type Outcome = (typeof outcomes)[number]

export const locale = z.enum(locales)

/** Regional signs that differ (Ethnologue's dialects of Indian Sign Language, and our own state's). */
export const signVarieties = ['chhattisgarh', 'delhi', 'mumbai', 'kolkata', 'bengaluru'] as const
export type SignVariety = (typeof signVarieties)[number]

export const gender = z.enum(['female', 'male'], { error: 'invalid_input' })
export const signVariety = z.enum(signVarieties, { error: 'invalid_input' })

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
/** Of public.call_onlookers: those whom a citizen's page shows. */
export const shownOnlookers = z.object({ onlookerIds: z.array(z.int({ error: 'invalid_input' })).max(100) })
export const onOrOff = z.object({ isOn: z.boolean({ error: 'invalid_input' }) })
/** `beforeId`: null is last. */
export const callMove = z.object({
  beforeId: z.uuid({ error: 'invalid_input' }).nullable(),
  reason: requiredWords(500),
})
export const freedPerson = z.object({ staffId: z.int({ error: 'invalid_input' }) })
export const helped = z.object({ helped: z.int({ error: 'invalid_input' }).min(1).max(3) })
export const textLine = z.object({ key, body: requiredWords(2000), phrase: z.enum(phrases).exactOptional() })
export const ending = z.object({ outcome: z.enum(outcomes, { error: 'required' }) })
export const presenceWish = z.object({ state: z.enum(['ready', 'away'], { error: 'invalid_input' }) })
export const guestKinds = ['interpreter', 'deaf_interpreter', 'operator', 'officer', 'companion'] as const
export type GuestKind = (typeof guestKinds)[number]
export const invitation = z.object({ kind: z.enum(guestKinds, { error: 'invalid_input' }) })
/** Who came by a link is known by their identity in the room, guest-<this>. */
export const guestInRoom = z.object({ guest: z.string().regex(/^[0-9a-f]{12}$/, { error: 'invalid_input' }) })
/** An officer asked in by WhatsApp: of this phone; without one, of the complaint. */
export const officerInvitation = z.object({ phone: optionalPhone })
export const callId = z.uuid({ error: 'not_found' })
export const leftCall = z.object({ id: callId })
/** Which window of the desk it is, where a member of staff takes a call, comes into it, or brings it to. */
export const deskWindow = z.object({ windowId: z.uuid({ error: 'invalid_input' }) })

/** What somebody received in the last seconds: frames a second, size, one-way delay, time frozen in so many freezes, share of packets lost. */
const quality = z.object({
  fps: z.number().min(0).max(240),
  width: z.int().min(0).max(10_000),
  height: z.int().min(0).max(10_000),
  delayMs: z.int().min(0).max(600_000),
  frozenMs: z.int().min(0).max(600_000),
  freezes: z.int().min(0).max(1000),
  lost: z.number().min(0).max(1),
})
export type Quality = z.infer<typeof quality>
/** What a browser may lack: deciding on the rate of what it sends, waiting for repaired packets, telling when each picture came (components/call/rate/abilities.ts). */
const abilities = ['steer', 'wait', 'arrival'] as const
export type Ability = (typeof abilities)[number]

/** As it is kept and told: also what the browser of who received it lacks. */
export const qualityNote = quality.extend({ lacks: z.array(z.enum(abilities)).max(abilities.length) })
export type QualityNote = z.infer<typeof qualityNote>
/** Or the other camera is off by choice: nobody should have seen a picture. */
const cameraOff = z.object({ isOff: z.literal(true) })
/** Every 5 s of a call, by each side and each guest: what nobody tells of did not arrive. */
export const pictureNote = z.union([cameraOff, qualityNote])
export type PictureNote = z.infer<typeof pictureNote>

export const agreement = z.object({ agreed: z.boolean({ error: 'required' }) })
export const handOverAct = z.object({ act: z.enum(['ask', 'cancel'], { error: 'invalid_input' }) })
export const recordingAct = z.object({ act: z.enum(['agree', 'refuse', 'stop'], { error: 'invalid_input' }) })
/** The desk also asks; its answers are those that the citizen gave in sign. */
export const deskRecordingAct = z.object({
  act: z.enum(['ask', 'agree', 'refuse', 'stop'], { error: 'invalid_input' }),
})
