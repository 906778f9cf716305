import 'server-only'
import { z } from 'zod'

import type { Staff } from '../../auth/roles.ts'
import { databaseAs, type Db } from '../../db/client.ts'
import { answerOf, done } from '../../db/rpc.ts'
import { fail, ok, type Result } from '../../result.ts'
import { type GuestCall, guestCall, type GuestJoin, guestSeat, type Join } from '../answers.ts'
import { type CallClaims, readMyCall } from '../calls.ts'
import type { StagePerson } from '../picture/stage.ts'
import { isOpen } from '../state.ts'
import { joinRoom } from './livekit.ts'

/** The way into the room of my open call. 409 call_over; 503 unavailable: then the page offers the other ways. */
export async function joinMyCall(claims: CallClaims): Promise<Result<Join>> {
  const call = await readMyCall(claims)
  if (!call.ok) return call
  return isOpen(call.value.state)
    ? joinRoom(call.value.id, 'citizen', { kind: 'citizen', name: null })
    : fail('call_over')
}

/** The way into the room of the live call that this person answered or is about to take over, or that rings here now. 403 not_your_call, 409 call_over, call_elsewhere, 503 unavailable. */
export async function joinAsStaff(
  db: Db,
  { callId, windowId, staff }: { callId: string; windowId: string; staff: Staff },
): Promise<Result<Join>> {
  const room = await answerOf(db.rpc('room_of_staff', { call_id: callId, window_id: windowId }), z.uuid())
  return room.ok ? joinRoom(room.value, `staff-${staff.id}`, personOfStaff(staff)) : room
}

/** The way into the room for who looks on, seeing and not seen. 409 citizen_not_told until the citizen's page has shown it, call_over. */
export async function joinAsListener(db: Db, callId: string, staffId: number): Promise<Result<Join>> {
  const may = await done(db.rpc('check_listener', { call_id: callId }))
  return may.ok ? joinRoom(callId, `listener-${staffId}`, { kind: 'supervisor', name: null }) : may
}

/** The way into the room of the live call that a guest's link opens. 409 call_over for any other link, 429 when ten came in. */
export async function joinAsGuest(link: string): Promise<Result<GuestJoin>> {
  const call = await answerOf(
    databaseAs({ kind: 'guest_link', secret: link }).rpc('join_as_guest'),
    guestSeat.nullable(),
  )
  if (!call.ok) return call
  if (!call.value) return fail('call_over')
  const { callId, mode, guest, kind } = call.value
  const way = await joinRoom(callId, `guest-${guest}`, { kind, name: null })
  return way.ok ? ok({ ...way.value, mode, kind }) : way
}

/** How the call stands for a guest who has come in; 409 call_over once it is. */
export async function readGuestCall(link: string): Promise<Result<GuestCall>> {
  const call = await answerOf(databaseAs({ kind: 'guest_link', secret: link }).rpc('guest_call'), guestCall.nullable())
  if (!call.ok) return call
  return call.value ? ok(call.value) : fail('call_over')
}

/** A guest's 112, or taking theirs back: as the citizen's. 403 forbidden for an officer, not_your_call before they came in; 409 call_over. */
export async function guestEmergency(link: string, isOn: boolean): Promise<Result<GuestCall>> {
  return answerOf(databaseAs({ kind: 'guest_link', secret: link }).rpc('guest_emergency', { is_on: isOn }), guestCall)
}

/** What the others of a call see of a member of staff: the first name. */
function personOfStaff({ role, nameHi, nameEn }: Staff): StagePerson {
  const first = (name: string) => name.split(' ')[0] ?? name
  return { kind: role === 'interpreter' ? 'interpreter' : 'operator', name: { hi: first(nameHi), en: first(nameEn) } }
}

/** → the secret of a link by which a third person joins; staff name the call, a citizen is in one only. 409 call_over. */
export async function inviteGuest(db: Db, kind: string, callId?: string): Promise<Result<string>> {
  return answerOf(db.rpc('invite_guest', { kind, ...(callId && { call_id: callId }) }), z.string())
}

/** Puts a guest out: their link opens nothing any more, and the worker takes them out of the room. `guest`: of their identity there. 403, 404, 409 call_over. */
export async function removeGuest(db: Db, guest: string, callId?: string): Promise<Result<null>> {
  return done(db.rpc('remove_guest', { guest, ...(callId && { call_id: callId }) }))
}

/** An officer gets the link to my live call by WhatsApp: of this phone, else of the call's complaint. 422 required, phone_invalid. */
export async function inviteOfficer(db: Db, callId: string, phone: string | undefined): Promise<Result<null>> {
  return done(db.rpc('invite_officer', { call_id: callId, ...(phone && { phone }) }))
}
