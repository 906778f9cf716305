import { z } from 'zod'

import { type Phrase, phrases } from './phrases.ts'
import { stagePerson, type StagePerson } from './picture/stage.ts'
import { callModes, callStates, gender, guestKinds, locale, qualityNote, signVariety } from './schema.ts'

/** What public.ask_for_call answers: the call's secret, told this once. */
export const askedCall = z.object({ secret: z.string() })

/** Of people a citizen is told the first name. */
const firstName = z.object({ hi: z.string(), en: z.string() })

/** Who of the staff is in a call (SQL: private.staff_on_stage). */
const staffOnStage = firstName.extend({ staffId: z.number(), kind: z.enum(['interpreter', 'operator']) })
export type StaffOnStage = z.infer<typeof staffOnStage>

/** What a live call is in the middle of (SQL: private.call_now). `since`: when who has it now took it. */
const callNow = z.object({
  since: z.string().nullable(),
  answeredBy: staffOnStage.nullable(),
  /** Who came by a link and pressed 112; null: the citizen did, or nobody. */
  emergencyBy: z.enum(guestKinds).nullable(),
  handOver: z.object({ state: z.enum(['asked', 'joined']), to: staffOnStage.nullable() }).nullable(),
  recording: z.object({ id: z.uuid(), state: z.enum(['asked', 'refused', 'recording', 'stopped']) }).nullable(),
})

/** Supervisors who look on, or will as soon as the citizen's page has shown it (SQL: private.onlookers_of). */
const onlookers = z.array(firstName.extend({ id: z.number(), isTold: z.boolean() }))
export type Onlookers = z.infer<typeof onlookers>

/** The citizen's own call (SQL: private.call_status). `range` is null while there is nothing honest to say. */
export const callStatus = callNow.extend({
  /** When the database said so. */
  now: z.string(),
  id: z.uuid(),
  mode: z.enum(callModes),
  state: z.enum(callStates),
  outcome: z.string().nullable(),
  helped: z.number().nullable(),
  ahead: z.number(),
  waiting: z.number(),
  onShift: z.number(),
  /** When we can call instead: is somebody there to do it at once, and the next times that are offered (SQL: private.call_back_times). */
  callBack: z.object({ soon: z.boolean(), times: z.array(z.string()) }),
  /** How many of them are just as wished for; null where nothing is. */
  wishOnShift: z.number().nullable(),
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
  /** Why who was answered waits again: their person was needed for an emergency, or is gone. Null for who was never answered. */
  sentBack: z.enum(['emergency', 'gone']).nullable(),
  onlookers,
  range: z.object({ fromSeconds: z.number(), toSeconds: z.number() }).nullable(),
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
  onlookers: z.array(z.object({ hi: z.string(), en: z.string() })),
  askedAt: z.string(),
  outcome: z.string().nullable(),
  /** Does the citizen's page still give a sign of life? It rings for nobody else. */
  isThere: z.boolean(),
  citizenId: z.number().nullable(),
  complaintId: z.number().nullable(),
  number: z.string().nullable(),
})
export type DeskCall = z.infer<typeof deskCall>

/** The call on my stage: mine, or (`isMine` false) the one I am about to take over. `isKept`: the citizen has just said no to another. */
const callOnStage = deskCall.extend(callNow.shape).extend({ isMine: z.boolean(), isKept: z.boolean() })
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
    /** The window in which I took my call; null: any. */
    windowId: z.uuid().nullable(),
  }),
  offer: deskCall.extend({ expiresAt: z.string(), isHandOver: z.boolean() }).nullable(),
  call: callOnStage.nullable(),
  /** What the citizen said of my last hand-over, and who has the call: yes, until I am ready again (an hour at most); no to me, for a minute. */
  handedOver: z.object({ isAgreed: z.boolean(), to: z.object({ hi: z.string(), en: z.string() }) }).nullable(),
  waiting: z.array(deskCall),
  people: z.array(
    z.object({
      staffId: z.number(),
      nameHi: z.string(),
      nameEn: z.string(),
      role: z.string(),
      signVarieties: z.array(signVariety),
      picture: z.string().nullable(),
      state: z.enum(presenceStates),
      since: z.string(),
    }),
  ),
  /** The call that I look on; `isTold`: the citizen knows, I may come in. */
  lookingOn: z
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
export const guestSeat = z.object({
  callId: z.uuid(),
  mode: z.enum(callModes),
  guest: z.string(),
  kind: z.enum(guestKinds),
})

/** The open call of a guest who has come in (SQL: public.guest_call). */
export const guestCall = callNow.pick({ answeredBy: true, handOver: true }).extend({
  now: z.string(),
  callId: z.uuid(),
  mode: z.enum(callModes),
  kind: z.enum(guestKinds),
  emergencyAt: z.string().nullable(),
  /** Of 112, as far as it is mine: what the citizen pressed is theirs to take back. */
  mayTakeBack: z.boolean(),
  onlookers,
})
export type GuestCall = z.infer<typeof guestCall>

/**
 * How a browser gets into the room: the media server's address and a token for this room alone, good for minutes.
 * `iceServers` are the STUN and TURN servers to use; null: those that the media server names.
 */
export type Join = {
  url: string
  token: string
  iceServers: { urls: string[]; username?: string; credential?: string }[] | null
}

/** A guest's way in, and as what they come into what kind of call. */
export type GuestJoin = Join & Pick<z.infer<typeof guestSeat>, 'mode' | 'kind'>

/** A written line of the call; `phrase` when it was said by one touch. `by`: who wrote it; null: whoever asks. */
export type CallLine = { key: string; body: string; phrase?: Phrase; at: string; by: StagePerson | null }

/** What public.call_lines answers. A phrase that is no longer offered is read in its words. */
export const callLines = z.array(
  z.object({
    key: z.uuid(),
    body: z.string(),
    phrase: z.enum(phrases).nullable().catch(null),
    at: z.string(),
    by: stagePerson.nullable(),
  }),
)

const reports = z.array(qualityNote.extend({ at: z.string() }))
/** `off`: the other camera, by choice. `nothing`: no report for longer than two of them, a dead link. `unknown`: it has just begun. */
const pictureNow = z.enum(['unknown', 'picture', 'off', 'nothing'])
export type PictureNow = z.infer<typeof pictureNow>

/** What public.live_calls answers: a live call, and what each side and each guest received lately, oldest first. */
const liveCall = z.object({
  id: z.uuid(),
  mode: z.enum(callModes),
  answeredAt: z.string(),
  emergencyAt: z.string().nullable(),
  nameHi: z.string(),
  nameEn: z.string(),
  toCitizen: reports,
  toDesk: reports,
  citizenGets: pictureNow,
  deskGets: pictureNow,
  guests: z.array(z.object({ id: z.number(), kind: z.enum(guestKinds), reports, gets: pictureNow })),
})
export const liveCalls = z.array(liveCall)
export type LiveCall = z.infer<typeof liveCall>
