import 'server-only'
import type { z } from 'zod'

import { anonymousDatabase, databaseAs } from '../db/client.ts'
import { answerOf, done } from '../db/rpc.ts'
import type { Locale } from '../i18n/locales.ts'
import { hashOfAddress } from '../network.ts'
import { fail, type Result } from '../result.ts'
import { askedCall, type CallStatus, callStatus } from './answers.ts'
import { closeRoom, showRecording } from './room/livekit.ts'
import type { AskForCall, callBack, Wishes } from './schema.ts'

/** Into the queue, once per key. → the call's secret, which opens it from then on. 429 too_many_requests. */
export async function askForCall({
  key,
  mode,
  genderWish,
  signVariety,
  locale,
  address,
}: AskForCall & { locale: Locale; address: string }): Promise<Result<{ secret: string }>> {
  const asked = {
    idempotency_key: key,
    mode,
    locale,
    asked_from: hashOfAddress(address),
    ...(genderWish && { gender_wish: genderWish }),
    ...(signVariety && { sign_variety: signVariety }),
  }
  return answerOf(anonymousDatabase().rpc('ask_for_call', asked), askedCall)
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

/**
 * The citizen hangs up or leaves the queue; everybody else leaves the room too. What was said late ends no other call than the one that was
 * left: 409 call_over.
 */
export async function leaveCall(claims: CallClaims, { id }: { id: string }): Promise<Result<CallStatus>> {
  const mine = await readMyCall(claims)
  if (!mine.ok) return mine
  if (mine.value.id !== id) return fail('call_over')
  const left = await answerOf(databaseAs(claims).rpc('leave_call'), callStatus)
  if (left.ok) await closeRoom(left.value.id)
  return left
}

/** The media server is away: the call leaves the queue, the page offers a call back and a signed message. */
export async function giveUpCall(claims: CallClaims): Promise<Result<null>> {
  return done(databaseAs(claims).rpc('give_up_call'))
}

/** The citizen would rather be called: the call ends and a task to call opens. 422 phone_invalid, date_out_of_range; 409 call_over; 429 when three are open for this phone. */
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

/** The citizen's page shows these who look on: now they may come in. */
export async function noteTold(claims: CallClaims, listenerIds: number[]): Promise<Result<null>> {
  return done(databaseAs(claims).rpc('note_told', { listener_ids: listenerIds }))
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
  const acted = act === 'stop' ? await done(db.rpc('stop_call_recording')) : null
  if (acted && !acted.ok) return acted
  const status = await (act === 'stop'
    ? beatCall(claims)
    : answerOf(db.rpc('agree_to_call_recording', { agreed: act === 'agree' }), callStatus))
  if (status.ok) await showRecording(status.value.id, status.value.recording?.state === 'recording')
  return status
}

/** The call that a link of ours names (the one in the SMS), for /t/<link>: open, or over. Null when it names none. */
export async function callOfLink(link: string): Promise<CallStatus | null> {
  const call = await readMyCall({ kind: 'tracking_link', secret: link })
  return call.ok ? call.value : null
}
