import 'server-only'
import type { z } from 'zod'

import { anonymousDatabase, type Db } from '../db/client.ts'
import { answerOf, done } from '../db/rpc.ts'
import type { Locale } from '../i18n/locales.ts'
import { hashOfNetwork } from '../network.ts'
import { fail, type Result } from '../result.ts'
import { askedCall, type CallStatus, callStatus, type Join } from './answers.ts'
import { identityOf } from './room/identity.ts'
import { closeRoom, joinRoom, showRecording } from './room/livekit.ts'
import type { AskForCall, callBack, Wishes } from './schema.ts'
import { isOpen } from './state.ts'

/** Into the queue, once per key. → the call's secret, which opens it from then on. 429 too_many_requests. */
export async function askForCall({
  key,
  mode,
  genderWish,
  signVariety,
  locale,
  address,
}: AskForCall & { locale: Locale; address: string }): Promise<Result<{ secret: string }>> {
  const network = hashOfNetwork(address)
  const asked = {
    idempotency_key: key,
    mode,
    locale,
    ...(network && { asked_from: network }),
    ...(genderWish && { gender_wish: genderWish }),
    ...(signVariety && { sign_variety: signVariety }),
  }
  return answerOf(anonymousDatabase().rpc('ask_for_call', asked), askedCall)
}

/** How my call stands, without a sign of life. 401 not_signed_in, 404 not_found for a link that names no call. */
export async function readMyCall(db: Db): Promise<Result<CallStatus>> {
  return answerOf(db.rpc('call_status'), callStatus)
}

/** The same while it is open; null when it is over, or there is none. */
export async function readOpenCall(db: Db): Promise<CallStatus | null> {
  const call = await readMyCall(db)
  return call.ok && isOpen(call.value.state) ? call.value : null
}

/** The news, and a sign of life: a citizen who gives none for 180 s is gone. */
export async function beatCall(db: Db): Promise<Result<CallStatus>> {
  return answerOf(db.rpc('beat_call'), callStatus)
}

/** The way into the room of my open call. 409 call_over; 503 unavailable: then the page offers the other ways. */
export async function joinMyCall(db: Db): Promise<Result<Join>> {
  const call = await readMyCall(db)
  if (!call.ok) return call
  return isOpen(call.value.state)
    ? joinRoom(call.value.id, identityOf.citizen, { kind: 'citizen', name: null })
    : fail('call_over')
}

/**
 * The citizen hangs up or leaves the queue; everybody else leaves the room too. What was said late ends no other call than the one that was
 * left: 409 call_over.
 */
export async function leaveCall(db: Db, { id }: { id: string }): Promise<Result<CallStatus>> {
  const mine = await readMyCall(db)
  if (!mine.ok) return mine
  if (mine.value.id !== id) return fail('call_over')
  const left = await answerOf(db.rpc('leave_call'), callStatus)
  if (left.ok) await closeRoom(left.value.id)
  return left
}

/** The media server is away: the call leaves the queue, the page offers a call back and a signed message. */
export async function giveUpCall(db: Db): Promise<Result<null>> {
  return done(db.rpc('give_up_call'))
}

/** The citizen would rather be called: the call ends and a task to call opens. 422 phone_invalid, nobody_calls_then; 409 call_over; 429 when three are open for this phone. */
export async function requestCallBack(
  db: Db,
  { phone, wantedAt }: z.infer<typeof callBack>,
): Promise<Result<CallStatus>> {
  const wish = { phone, ...(wantedAt && { wanted_at: wantedAt }) }
  return answerOf(db.rpc('request_call_back', wish), callStatus)
}

/** Whom the citizen would rather talk with, said while waiting. */
export async function wishFor(db: Db, { gender, signVariety }: Wishes): Promise<Result<CallStatus>> {
  const wish = { ...(gender && { gender }), ...(signVariety && { sign_variety: signVariety }) }
  return answerOf(db.rpc('wish_for', wish), callStatus)
}

/** The emergency button, or taking it back: first in line, and everybody in the call sees it. 409 call_over. */
export async function callEmergency(db: Db, { isOn }: { isOn: boolean }): Promise<Result<CallStatus>> {
  return answerOf(db.rpc('call_emergency', { is_on: isOn }), callStatus)
}

/** The citizen's page shows these who look on: now they may come in. */
export async function noteTold(db: Db, { onlookerIds }: { onlookerIds: number[] }): Promise<Result<null>> {
  return done(db.rpc('note_told', { onlooker_ids: onlookerIds }))
}

/** Did it help: 1 no, 2 partly, 3 yes. 409 wrong_state while the call is on. */
export async function rateCall(db: Db, { helped }: { helped: number }): Promise<Result<null>> {
  return done(db.rpc('rate_call', { helped }))
}

/** The citizen goes on with the next interpreter, or stays with this one. 409 wrong_state. */
export async function answerHandOver(db: Db, { agreed }: { agreed: boolean }): Promise<Result<CallStatus>> {
  return answerOf(db.rpc('answer_hand_over', { agreed }), callStatus)
}

/** The citizen's buttons: recorded or not, and no longer. 409 wrong_state, call_over. */
export async function actOnMyRecording(
  db: Db,
  { act }: { act: 'agree' | 'refuse' | 'stop' },
): Promise<Result<CallStatus>> {
  const acted = await done(
    act === 'stop' ? db.rpc('stop_call_recording') : db.rpc('agree_to_call_recording', { agreed: act === 'agree' }),
  )
  if (!acted.ok) return acted
  const status = await readMyCall(db)
  if (status.ok) await showRecording(status.value.id, status.value.recording?.state === 'recording')
  return status
}
