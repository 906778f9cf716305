import 'server-only'
import { z } from 'zod'

import type { Staff } from '../auth/roles.ts'
import { adminDatabase } from '../db/admin.ts'
import { anonymousDatabase, databaseAs, type Db } from '../db/client.ts'
import { fromRpc } from '../db/errors.ts'
import type { Locale } from '../i18n/locales.ts'
import { hashOfAddress } from '../network.ts'
import { fail, ok, type Result } from '../result.ts'
import { callLines } from './answers.ts'
import { closeRoom, joinRoom, type RoomEvent, showRecording } from './livekit.ts'
import {
  type AskForCall,
  type callBack,
  type CallLine,
  type CallStatus,
  callStatus,
  type DeskCall,
  deskCall,
  type DeskCalls,
  deskCalls,
  guestCall,
  type Join,
  type Outcome,
  type QualityNote,
  type textLine,
  type Wishes,
} from './schema.ts'
import type { StagePerson } from './stage.ts'
import { isOpen } from './state.ts'

type Answer = { data: unknown; error: Parameters<typeof fromRpc>[0] | null }

/** A rule of the database, its answer read by its schema. */
async function answerOf<S extends z.ZodType>(asked: PromiseLike<Answer>, schema: S): Promise<Result<z.infer<S>>> {
  const { data, error } = await asked
  return error ? fromRpc(error) : ok(schema.parse(data))
}

async function done(asked: PromiseLike<Answer>): Promise<Result<null>> {
  const { error } = await asked
  return error ? fromRpc(error) : ok(null)
}

// The citizen -----------------------------------------------------------------------------------------------------------

/** Into the queue, once per key. → the call's secret, which opens it from then on. 429 too_many_requests. */
export async function askForCall({
  key,
  mode,
  genderWish,
  signVariety,
  locale,
  address,
}: AskForCall & { locale: Locale; address: string }): Promise<Result<{ secret: string }>> {
  const { data, error } = await anonymousDatabase().rpc('ask_for_call', {
    idempotency_key: key,
    mode,
    locale,
    asked_from: hashOfAddress(address),
    ...(genderWish && { gender_wish: genderWish }),
    ...(signVariety && { sign_variety: signVariety }),
  })
  return error ? fromRpc(error) : ok({ secret: (data as { secret: string }).secret })
}

/** A call as its citizen: by its own secret, or by a link of ours that names it. */
export type CallClaims = { kind: 'call' | 'tracking_link'; secret: string }

/** How the call stands, without a sign of life. 401 not_signed_in, 404 not_found for a link that names no call. */
export async function readMyCall(claims: CallClaims): Promise<Result<CallStatus>> {
  return answerOf(databaseAs(claims).rpc('call_status'), callStatus)
}

/** The news, and a sign of life: a citizen who gives none for 180 s is gone. */
export async function beatCall(claims: CallClaims): Promise<Result<CallStatus>> {
  return answerOf(databaseAs(claims).rpc('beat_call'), callStatus)
}

/** The way into the room of my open call. 409 call_over; 503 unavailable: then the page offers the other ways. */
export async function joinMyCall(claims: CallClaims): Promise<Result<Join>> {
  const call = await readMyCall(claims)
  if (!call.ok) return call
  return isOpen(call.value.state)
    ? joinRoom(call.value.id, 'citizen', { kind: 'citizen', name: null })
    : fail('call_over')
}

/** The citizen hangs up or leaves the queue; everybody else leaves the room too. 409 call_over. */
export async function leaveCall(claims: CallClaims): Promise<Result<CallStatus>> {
  const left = await answerOf(databaseAs(claims).rpc('leave_call'), callStatus)
  if (left.ok) await closeRoom(left.value.id)
  return left
}

/** The media server is away: the call leaves the queue, the page offers a call back and a signed message. */
export async function giveUpCall(claims: CallClaims): Promise<Result<null>> {
  return done(databaseAs(claims).rpc('give_up_call'))
}

/** The citizen would rather be called: the call ends and a task to call opens. 422 phone_invalid, date_out_of_range; 409 call_over. */
export async function requestCallBack(
  claims: CallClaims,
  { phone, wantedAt }: z.infer<typeof callBack>,
): Promise<Result<CallStatus>> {
  const wish = { phone, ...(wantedAt && { wanted_at: wantedAt }) }
  return answerOf(databaseAs(claims).rpc('request_call_back', wish), callStatus)
}

/** Whom the citizen would rather talk with, said while waiting. */
export async function wishFor(claims: CallClaims, { gender, signVariety }: Wishes): Promise<Result<CallStatus>> {
  const wish = { ...(gender && { gender }), ...(signVariety && { sign_variety: signVariety }) }
  return answerOf(databaseAs(claims).rpc('wish_for', wish), callStatus)
}

/** The emergency button, or taking it back: first in line, and everybody in the call sees it. 409 call_over. */
export async function callEmergency(claims: CallClaims, isOn: boolean): Promise<Result<CallStatus>> {
  return answerOf(databaseAs(claims).rpc('call_emergency', { is_on: isOn }), callStatus)
}

/** The citizen's page shows who looks on: now they may come in. */
export async function noteTold(claims: CallClaims): Promise<Result<null>> {
  return done(databaseAs(claims).rpc('note_told'))
}

/** Did it help: 1 no, 2 partly, 3 yes. 409 wrong_state while the call is on. */
export async function rateCall(claims: CallClaims, helped: number): Promise<Result<null>> {
  return done(databaseAs(claims).rpc('rate_call', { helped }))
}

/** The citizen goes on with the next interpreter, or stays with this one. 409 wrong_state. */
export async function answerHandOver(claims: CallClaims, agreed: boolean): Promise<Result<CallStatus>> {
  return answerOf(databaseAs(claims).rpc('answer_hand_over', { agreed }), callStatus)
}

/** The citizen's buttons: recorded or not, and no longer. 409 wrong_state, call_over. */
export async function actOnMyRecording(
  claims: CallClaims,
  act: 'agree' | 'refuse' | 'stop',
): Promise<Result<CallStatus>> {
  const db = databaseAs(claims)
  const acted = act === 'stop' ? await done(db.rpc('stop_recording')) : null
  if (acted && !acted.ok) return acted
  const status = await (act === 'stop'
    ? readMyCall(claims)
    : answerOf(db.rpc('agree_to_recording', { agreed: act === 'agree' }), callStatus))
  if (status.ok) await showRecording(status.value.id, status.value.recording?.state === 'recording')
  return status
}

/** The open call that a link of ours names (the one in the SMS), for /t/<link>; null when there is none: then the link shows the status. */
export async function openCallOfLink(link: string): Promise<CallStatus | null> {
  const call = await readMyCall({ kind: 'tracking_link', secret: link })
  return call.ok && isOpen(call.value.state) ? call.value : null
}

// Both sides ------------------------------------------------------------------------------------------------------------

/** The lines written in a call so far, oldest first, for who is in it; staff name the call, a citizen and a guest are in one only. A guest reads on from when they came. */
export async function listLines(db: Db, callId?: string): Promise<Result<CallLine[]>> {
  const lines = await answerOf(db.rpc('call_lines', callId ? { call_id: callId } : {}), callLines)
  if (!lines.ok) return lines
  return ok(lines.value.map(({ phrase, ...line }) => ({ ...line, ...(phrase && { phrase }) })))
}

/** A line of text in the call, once per key; staff name the call, a citizen and a guest are in one only. 403 not_your_call, 409 call_over. */
export async function addLine(db: Db, line: z.infer<typeof textLine>, callId?: string): Promise<Result<null>> {
  return done(db.rpc('add_call_text', { ...line, ...(callId && { call_id: callId }) }))
}

/** What one side saw in the last seconds, for the records of the call; staff name the call, a citizen is in one only. */
export async function addQuality(
  db: Db,
  { delayMs, frozenMs, steeredBy, ...rest }: QualityNote,
  callId?: string,
): Promise<Result<null>> {
  return done(
    db.rpc('add_call_quality', {
      ...rest,
      delay_ms: delayMs,
      frozen_ms: frozenMs,
      steered_by: steeredBy,
      ...(callId && { call_id: callId }),
    }),
  )
}

// The desk --------------------------------------------------------------------------------------------------------------

/** Everything the call half of the desk shows. Also the desk's sign of life. */
export async function readDeskCalls(db: Db): Promise<Result<DeskCalls>> {
  return answerOf(db.rpc('desk_calls'), deskCalls)
}

/** Whether calls may ring here. 409 in_call. */
export async function setPresence(db: Db, state: 'ready' | 'away'): Promise<Result<null>> {
  return done(db.rpc('set_presence', { state }))
}

/** 409 call_already_taken, offer_over, call_over. */
export async function acceptCall(db: Db, callId: string): Promise<Result<DeskCall>> {
  return answerOf(db.rpc('accept_call', { call_id: callId }), deskCall)
}

/** Not now: the call is offered to the next person. */
export async function declineOffer(db: Db, callId: string): Promise<Result<null>> {
  return done(db.rpc('decline_offer', { call_id: callId }))
}

/** The way into the room of the live call that this person answered or is about to take over, or that rings here now. 403 not_your_call, 409 call_over, 503 unavailable. */
export async function joinAsStaff(db: Db, callId: string, staff: Staff): Promise<Result<Join>> {
  const { data, error } = await db.rpc('room_of_staff', { call_id: callId })
  if (error) return fromRpc(error)
  return joinRoom(z.uuid().parse(data), `staff-${staff.id}`, personOfStaff(staff))
}

/** The next interpreter is wanted, or not any more. 403 not_your_call, 409 call_over. */
export async function handOverCall(db: Db, callId: string, act: 'ask' | 'cancel'): Promise<Result<null>> {
  return done(db.rpc(act === 'ask' ? 'ask_hand_over' : 'cancel_hand_over', { call_id: callId }))
}

/** 403 not_your_call, 409 call_without_complaint, call_over. */
export async function endCall(db: Db, callId: string, outcome: Outcome): Promise<Result<DeskCall>> {
  const ended = await answerOf(db.rpc('end_call', { call_id: callId, outcome }), deskCall)
  if (ended.ok) await closeRoom(callId)
  return ended
}

/** May this call be recorded; the answer that was given in sign; no longer. 403 not_your_call, 409 wrong_state, call_over. */
export async function actOnRecording(
  db: Db,
  callId: string,
  act: 'ask' | 'agree' | 'refuse' | 'stop',
): Promise<Result<null>> {
  const asked = { call_id: callId }
  const acted = await done(
    act === 'ask'
      ? db.rpc('ask_to_record', asked)
      : act === 'stop'
        ? db.rpc('stop_recording', asked)
        : db.rpc('note_recording_answer', { ...asked, agreed: act === 'agree' }),
  )
  if (acted.ok && act !== 'ask') await showRecording(callId, act === 'agree')
  return acted
}

/** A video call back for a task: our room, the citizen's link by SMS. 409 in_call, wrong_state, call_already_taken. */
export async function startCallBack(db: Db, taskId: number): Promise<Result<DeskCall>> {
  return answerOf(db.rpc('start_call_back', { task_id: taskId }), deskCall)
}

/** A supervisor puts a waiting call before another, or last. 403, 409 wrong_state, 422 required. */
export async function reorderCall(
  db: Db,
  callId: string,
  { beforeId, reason }: { beforeId: string | null; reason: string },
): Promise<Result<null>> {
  return done(db.rpc('reorder_call', { call_id: callId, reason, ...(beforeId && { before_id: beforeId }) }))
}

/** A supervisor asks to look on, or stops. 403, 409 call_over, in_call. */
export async function setListening(db: Db, callId: string, isOn: boolean): Promise<Result<null>> {
  return done(db.rpc(isOn ? 'listen_to_call' : 'stop_listening', { call_id: callId }))
}

/** The way into the room for who looks on, seeing and not seen. 409 citizen_not_told until the citizen's page has shown it, call_over. */
export async function joinAsListener(db: Db, callId: string, staffId: number): Promise<Result<Join>> {
  const may = await done(db.rpc('check_listener', { call_id: callId }))
  return may.ok ? joinRoom(callId, `listener-${staffId}`, { kind: 'supervisor', name: null }) : may
}

/** The way into the room of the live call that a guest's link opens. 409 call_over for any other link. */
export async function joinAsGuest(link: string): Promise<Result<Join>> {
  const call = await answerOf(
    databaseAs({ kind: 'guest_link', secret: link }).rpc('join_as_guest'),
    guestCall.nullable(),
  )
  if (!call.ok) return call
  if (!call.value) return fail('call_over')
  const { callId, guest, kind } = call.value
  return joinRoom(callId, `guest-${guest}`, { kind, name: null })
}

/** What the others of a call see of a member of staff: the first name. */
function personOfStaff({ role, nameHi, nameEn }: Staff): StagePerson {
  const first = (name: string) => name.split(' ')[0] ?? name
  return { kind: role === 'interpreter' ? 'interpreter' : 'operator', name: { hi: first(nameHi), en: first(nameEn) } }
}

/** → the secret of a link by which a third person joins; staff name the call, a citizen is in one only. 409 call_over. */
export async function inviteGuest(db: Db, kind: string, callId?: string): Promise<Result<string>> {
  const { data, error } = await db.rpc('invite_guest', { kind, ...(callId && { call_id: callId }) })
  return error ? fromRpc(error) : ok(data)
}

/** An officer gets the link to my live call by WhatsApp: of this phone, else of the call's complaint. 422 required, phone_invalid. */
export async function inviteOfficer(db: Db, callId: string, phone: string | undefined): Promise<Result<null>> {
  return done(db.rpc('invite_officer', { call_id: callId, ...(phone && { phone }) }))
}

// LiveKit ---------------------------------------------------------------------------------------------------------------

/** What the media server saw, once per event. A room that is no call of ours is nobody's news. */
export async function noteParticipant({ callId, kind, identity, sid, eventId }: RoomEvent): Promise<Result<null>> {
  return done(adminDatabase().rpc('note_participant', { call_id: callId, kind, identity, sid, event_id: eventId }))
}
