import 'server-only'
import { z } from 'zod'

import type { Staff } from '../auth/roles.ts'
import type { Db } from '../db/client.ts'
import { answerOf, done } from '../db/rpc.ts'
import type { Result } from '../result.ts'
import { type DeskCall, deskCall, type DeskCalls, deskCalls, type Join } from './answers.ts'
import type { StagePerson } from './picture/stage.ts'
import { identityOf } from './room/identity.ts'
import { closeRoom, joinRoom, showRecording } from './room/livekit.ts'
import type { Outcome } from './schema.ts'

/** A call of the desk, and in which of my windows. */
type InWindow = { callId: string; windowId: string }

/** Everything the call half of the desk shows. Also the desk's sign of life. */
export async function readDeskCalls(db: Db): Promise<Result<DeskCalls>> {
  return answerOf(db.rpc('desk_calls'), deskCalls)
}

/** Whether calls may ring here. 409 in_call. */
export async function setPresence(db: Db, { state }: { state: 'ready' | 'away' }): Promise<Result<null>> {
  return done(db.rpc('set_presence', { state }))
}

/** In this window of the desk. 409 call_already_taken, offer_over, call_over. */
export async function acceptCall(db: Db, { callId, windowId }: InWindow): Promise<Result<DeskCall>> {
  return answerOf(db.rpc('accept_call', { call_id: callId, window_id: windowId }), deskCall)
}

/** The way into the room of the live call that this person answered or is about to take over, or that rings here now. 403 not_your_call, 409 call_over, call_elsewhere, 503 unavailable. */
export async function joinAsStaff(
  db: Db,
  { callId, windowId, staff }: InWindow & { staff: Staff },
): Promise<Result<Join>> {
  const room = await answerOf(db.rpc('room_of_staff', { call_id: callId, window_id: windowId }), z.uuid())
  return room.ok ? joinRoom(room.value, identityOf.staff(staff.id), personOfStaff(staff)) : room
}

/** My live call goes on in this window, and in no other. 403 not_your_call, 409 call_over. */
export async function bringCall(db: Db, { callId, windowId }: InWindow): Promise<Result<null>> {
  return done(db.rpc('bring_call', { call_id: callId, window_id: windowId }))
}

/** Not now: the call is offered to the next person. */
export async function declineOffer(db: Db, { callId }: { callId: string }): Promise<Result<null>> {
  return done(db.rpc('decline_offer', { call_id: callId }))
}

/** The next interpreter is wanted, or not any more. 403 not_your_call, 409 call_over. */
export async function handOverCall(
  db: Db,
  { callId, act }: { callId: string; act: 'ask' | 'cancel' },
): Promise<Result<null>> {
  return done(db.rpc(act === 'ask' ? 'ask_hand_over' : 'cancel_hand_over', { call_id: callId }))
}

/** 403 not_your_call, 409 call_without_complaint, call_over. */
export async function endCall(
  db: Db,
  { callId, outcome }: { callId: string; outcome: Outcome },
): Promise<Result<DeskCall>> {
  const ended = await answerOf(db.rpc('end_call', { call_id: callId, outcome }), deskCall)
  if (ended.ok) await closeRoom(callId)
  return ended
}

/** May this call be recorded; the answer that was given in sign; no longer. 403 not_your_call, 409 wrong_state, call_over. */
export async function actOnRecording(
  db: Db,
  { callId, act }: { callId: string; act: 'ask' | 'agree' | 'refuse' | 'stop' },
): Promise<Result<null>> {
  const asked = { call_id: callId }
  const acted = await done(
    act === 'ask'
      ? db.rpc('ask_for_call_recording', asked)
      : act === 'stop'
        ? db.rpc('stop_call_recording', asked)
        : db.rpc('note_call_recording_answer', { ...asked, agreed: act === 'agree' }),
  )
  if (acted.ok && act !== 'ask') await showRecording(callId, act === 'agree')
  return acted
}

/** A video call back for a task, in this window of the desk: our room, the citizen's link by SMS. 409 in_call, wrong_state, call_already_taken, citizen_unreachable. */
export async function startCallBack(
  db: Db,
  { taskId, windowId }: { taskId: number; windowId: string },
): Promise<Result<DeskCall>> {
  return answerOf(db.rpc('start_call_back', { task_id: taskId, window_id: windowId }), deskCall)
}

/** Their live call waits, next in line, so that they can take the emergency that rings nowhere. 403 not_your_call (a supervisor: anybody's), 409 wrong_state. */
export async function freeForEmergency(db: Db, { staffId }: { staffId: number }): Promise<Result<null>> {
  return done(db.rpc('free_for_emergency', { staff_id: staffId }))
}

/** A supervisor puts a waiting call before another, or last. 403, 409 wrong_state, 422 required. */
export async function moveCall(
  db: Db,
  { callId, beforeId, reason }: { callId: string; beforeId: string | null; reason: string },
): Promise<Result<null>> {
  return done(db.rpc('move_call', { call_id: callId, reason, ...(beforeId && { before_id: beforeId }) }))
}

/** A supervisor asks to look on, or stops. 403, 409 call_over, in_call. */
export async function setLookingOn(db: Db, { callId, isOn }: { callId: string; isOn: boolean }): Promise<Result<null>> {
  return done(db.rpc(isOn ? 'look_on' : 'stop_looking_on', { call_id: callId }))
}

/** The way into the room for who looks on, seeing and not seen. 409 citizen_not_told until the citizen's page has shown it, call_over. */
export async function joinAsOnlooker(
  db: Db,
  { callId, staff }: { callId: string; staff: Staff },
): Promise<Result<Join>> {
  const may = await done(db.rpc('check_onlooker', { call_id: callId }))
  return may.ok ? joinRoom(callId, identityOf.onlooker(staff.id), { kind: 'supervisor', name: null }) : may
}

/** What the others of a call see of a member of staff: the first name. */
function personOfStaff({ role, nameHi, nameEn }: Staff): StagePerson {
  const first = (name: string) => name.split(' ')[0] ?? name
  return { kind: role === 'interpreter' ? 'interpreter' : 'operator', name: { hi: first(nameHi), en: first(nameEn) } }
}
