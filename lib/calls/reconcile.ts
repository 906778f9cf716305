import { adminDatabase } from '../db/admin.ts'
import { log } from '../log.ts'
import { closeRoom, listRooms } from './livekit.ts'
import { callId as callIdSchema } from './schema.ts'

/**
 * What webhooks may have missed: a citizen who is in the room is there, even when the page's timers sleep; a room whose call is over is closed.
 * Then lost citizens, lost staff, overdue offers and messages of phones that died. A media server that does not answer must not look like an empty hall: nothing is concluded then.
 */
export async function reconcileCalls(): Promise<void> {
  const rooms = await listRooms().catch((error: unknown) => {
    log.warn({ err: error }, 'the rooms cannot be listed now')
    return null
  })
  for (const { callId, participants } of rooms ?? []) {
    if (!callIdSchema.safeParse(callId).success) continue
    const { data, error } = await adminDatabase().rpc('see_room', {
      call_id: callId,
      has_citizen: participants.some(({ identity }) => identity === 'citizen'),
    })
    if (error) throw new Error(error.message, { cause: error })
    // Null: no call of ours. The generated type does not know.
    if ((data as boolean | null) === false) await closeRoom(callId)
  }
  for (const rule of ['sweep_calls', 'finish_lost_recordings'] as const) {
    const { error } = await adminDatabase().rpc(rule)
    if (error) throw new Error(error.message, { cause: error })
  }
}
