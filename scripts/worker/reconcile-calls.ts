import { z } from 'zod'

import { closeRoom, listRooms, removeParticipant } from '../../lib/calls/livekit.ts'
import { callId as callIdSchema } from '../../lib/calls/schema.ts'
import { systemCall } from '../../lib/db/system-call.ts'
import { log } from '../../lib/log.ts'

const seen = z
  .object({ isOpen: z.boolean(), staffId: z.number().nullable(), nextStaffId: z.number().nullable() })
  .nullable()

/**
 * What webhooks may have missed: a citizen who is in the room is there, even when the page's timers sleep; a room whose call is over is closed;
 * who was suspended, or gave the call to another, and came back with an old ticket, is put out.
 * Then lost citizens, lost staff, overdue offers and messages of phones that died. A media server that does not answer must not look like an empty hall: nothing is concluded then.
 */
export async function reconcileCalls(): Promise<void> {
  const rooms = await listRooms().catch((error: unknown) => {
    log.warn({ err: error }, 'the rooms cannot be listed now')
    return null
  })
  for (const { callId, participants } of rooms ?? []) {
    if (!callIdSchema.safeParse(callId).success) continue
    const hasCitizen = participants.some(({ identity }) => identity === 'citizen')
    const call = seen.parse(await systemCall('see_room', { call_id: callId, has_citizen: hasCitizen }))
    if (!call) continue // no call of ours
    if (!call.isOpen) {
      await closeRoom(callId)
      continue
    }
    for (const { identity } of participants) {
      const belong = [`staff-${call.staffId}`, `staff-${call.nextStaffId}`]
      if (isStaff(identity) && !belong.includes(identity)) await removeParticipant(callId, identity)
    }
  }
  await systemCall('sweep_calls', {})
  await systemCall('sweep_hand_overs', {})
  await systemCall('finish_lost_recordings', {})
}

function isStaff(identity: string): identity is `staff-${number}` {
  return /^staff-\d+$/.test(identity)
}
