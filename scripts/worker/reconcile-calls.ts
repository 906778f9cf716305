import { z } from 'zod'

import { identityOf, isGuest, isOnlooker, isStaff } from '../../lib/calls/room/identity.ts'
import { closeRoom, listRooms, removeParticipant, type RoomSeen, showRecording } from '../../lib/calls/room/livekit.ts'
import { callId as callIdSchema } from '../../lib/calls/schema.ts'
import { systemCall } from '../../lib/db/system-call.ts'
import { log } from '../../lib/log.ts'

const seen = z
  .object({
    isOpen: z.boolean(),
    staffId: z.number().nullable(),
    nextStaffId: z.number().nullable(),
    onlookerIds: z.array(z.number()),
    guests: z.array(z.string()),
  })
  .nullable()
const calls = z.array(z.uuid())

/**
 * What webhooks may have missed: who joined and left, a citizen who is in the room while the page's timers sleep, a room whose call is over,
 * who was suspended or put out, or gave the call to another, and came back with an old ticket, and a room that says what no longer holds of
 * its recording.
 * Then lost citizens, lost staff, overdue offers and messages of phones that died: whatever became of the rooms, so that no room can keep
 * a call alive. A media server that does not answer must not look like an empty hall: nothing is concluded then.
 */
export async function reconcileCalls(): Promise<void> {
  const rooms = await listRooms().catch((error: unknown) => {
    log.warn({ err: error }, 'the rooms cannot be listed now')
    return []
  })
  for (const room of rooms) {
    await reconcileRoom(room).catch((error: unknown) =>
      log.warn({ err: error, callId: room.callId }, 'a room could not be reconciled; the next round comes'),
    )
  }
  await systemCall('sweep_calls', {})
  await systemCall('sweep_hand_overs', {})
  await systemCall('finish_lost_recordings', {})
  const recorded = new Set(calls.parse(await systemCall('stop_silent_call_recordings', {})))
  for (const { callId, showsRecording } of rooms) {
    const isRecorded = recorded.has(callId)
    if (showsRecording !== isRecorded) await showRecording(callId, isRecorded)
  }
}

async function reconcileRoom({ callId, participants }: RoomSeen): Promise<void> {
  if (!callIdSchema.safeParse(callId).success) return
  const identities = participants.map(({ identity }) => identity)
  const sids = participants.map(({ sid }) => sid)
  const call = seen.parse(await systemCall('see_room', { call_id: callId, identities, sids }))
  if (!call) return // no call of ours
  if (!call.isOpen) return closeRoom(callId)
  const staffIds = [call.staffId, call.nextStaffId].filter((id) => id !== null)
  const belong = [
    ...staffIds.map(identityOf.staff),
    ...call.onlookerIds.map(identityOf.onlooker),
    ...call.guests.map(identityOf.guest),
  ]
  for (const identity of identities) {
    if ((isStaff(identity) || isOnlooker(identity) || isGuest(identity)) && !belong.includes(identity))
      await removeParticipant(callId, identity)
  }
}
