import 'server-only'
import type { Db } from '../db/client.ts'
import { answerOf, done } from '../db/rpc.ts'
import type { Result } from '../result.ts'
import { type DeskCall, deskCall, type DeskCalls, deskCalls, type LiveCall, liveCalls } from './answers.ts'
import { closeRoom, showRecording } from './room/livekit.ts'
import type { Outcome } from './schema.ts'

/** Everything the call half of the desk shows. Also the desk's sign of life. */
export async function readDeskCalls(db: Db): Promise<Result<DeskCalls>> {
  return answerOf(db.rpc('desk_calls'), deskCalls)
}

/** Whether calls may ring here. 409 in_call. */
export async function setPresence(db: Db, state: 'ready' | 'away'): Promise<Result<null>> {
  return done(db.rpc('set_presence', { state }))
}

/** In this window of the desk. 409 call_already_taken, offer_over, call_over. */
export async function acceptCall(db: Db, callId: string, windowId: string): Promise<Result<DeskCall>> {
  return answerOf(db.rpc('accept_call', { call_id: callId, window_id: windowId }), deskCall)
}

/** My live call goes on in this window, and in no other. 403 not_your_call, 409 call_over. */
export async function bringCall(db: Db, callId: string, windowId: string): Promise<Result<null>> {
  return done(db.rpc('bring_call', { call_id: callId, window_id: windowId }))
}

/** Not now: the call is offered to the next person. */
export async function declineOffer(db: Db, callId: string): Promise<Result<null>> {
  return done(db.rpc('decline_offer', { call_id: callId }))
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
      ? db.rpc('ask_for_call_recording', asked)
      : act === 'stop'
        ? db.rpc('stop_call_recording', asked)
        : db.rpc('note_call_recording_answer', { ...asked, agreed: act === 'agree' }),
  )
  if (acted.ok && act !== 'ask') await showRecording(callId, act === 'agree')
  return acted
}

/** A video call back for a task, in this window of the desk: our room, the citizen's link by SMS. 409 in_call, wrong_state, call_already_taken, citizen_unreachable. */
export async function startCallBack(db: Db, taskId: number, windowId: string): Promise<Result<DeskCall>> {
  return answerOf(db.rpc('start_call_back', { task_id: taskId, window_id: windowId }), deskCall)
}

/** Their live call waits, next in line, so that they can take the emergency that rings nowhere. 403 not_your_call (a supervisor: anybody's), 409 wrong_state. */
export async function freeForEmergency(db: Db, staffId: number): Promise<Result<null>> {
  return done(db.rpc('free_for_emergency', { staff_id: staffId }))
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

/** The live calls with what each side received in the last two minutes. Supervisor, Collector. */
export async function readLiveCalls(db: Db): Promise<Result<LiveCall[]>> {
  return answerOf(db.rpc('live_calls'), liveCalls)
}
