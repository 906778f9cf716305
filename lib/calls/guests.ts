import 'server-only'
import { z } from 'zod'

import type { Db } from '../db/client.ts'
import { answerOf, done } from '../db/rpc.ts'
import { env } from '../env.ts'
import { fail, ok, type Result } from '../result.ts'
import { type GuestCall, guestCall, type GuestJoin, guestSeat } from './answers.ts'
import { identityOf } from './room/identity.ts'
import { joinRoom } from './room/livekit.ts'
import type { GuestKind } from './schema.ts'

/** → the link by which a third person joins; staff name the call, a citizen is in one only. 403 not_your_call, 409 call_over. */
export async function inviteGuest(
  db: Db,
  { callId, kind }: { callId?: string; kind: GuestKind },
): Promise<Result<{ link: string }>> {
  const secret = await answerOf(db.rpc('invite_guest', { kind, ...(callId && { call_id: callId }) }), z.string())
  return secret.ok ? ok({ link: `${env().APP_URL}/call/guest/${secret.value}` }) : secret
}

/** Puts a guest out: their link opens nothing any more, and the worker takes them out of the room. `guest`: of their identity there. 403, 404, 409 call_over. */
export async function removeGuest(
  db: Db,
  { callId, guest }: { callId?: string; guest: string },
): Promise<Result<null>> {
  return done(db.rpc('remove_guest', { guest, ...(callId && { call_id: callId }) }))
}

/** An officer gets the link to my live call by WhatsApp: of this phone, else of the call's complaint. 422 required, phone_invalid. */
export async function inviteOfficer(
  db: Db,
  { callId, phone }: { callId: string; phone?: string | undefined },
): Promise<Result<null>> {
  return done(db.rpc('invite_officer', { call_id: callId, ...(phone && { phone }) }))
}

/** The way into the room of the live call that a guest's link opens. 403 put_out, 409 call_over for any other link, 429 when ten came in. */
export async function joinAsGuest(db: Db): Promise<Result<GuestJoin>> {
  const seat = await answerOf(db.rpc('join_as_guest'), guestSeat.nullable())
  if (!seat.ok) return seat
  if (!seat.value) return fail('call_over')
  const { callId, mode, guest, kind } = seat.value
  const way = await joinRoom(callId, identityOf.guest(guest), { kind, name: null })
  return way.ok ? ok({ ...way.value, mode, kind }) : way
}

/** How the call stands for a guest who has come in; 403 put_out, 409 call_over once it is. */
export async function readGuestCall(db: Db): Promise<Result<GuestCall>> {
  const call = await answerOf(db.rpc('guest_call'), guestCall.nullable())
  if (!call.ok) return call
  return call.value ? ok(call.value) : fail('call_over')
}

/** A guest's 112, or taking theirs back: as the citizen's. 403 forbidden for an officer, not_your_call before they came in; 409 call_over. */
export async function callEmergencyAsGuest(db: Db, { isOn }: { isOn: boolean }): Promise<Result<GuestCall>> {
  return answerOf(db.rpc('guest_emergency', { is_on: isOn }), guestCall)
}
